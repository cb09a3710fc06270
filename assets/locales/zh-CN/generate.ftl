# Keys begin with `generate-`.
generate-template-empty = 空白平面图
generate-template-one-hall = 单馆(含展位)
generate-template-expo-2021 = 第十三届中国—东北亚博览会（2021）
generate-template-5g-pavilion-2019 = 5G新时代馆（2019）
generate-template-teaching = 教学示例：每种对象各一

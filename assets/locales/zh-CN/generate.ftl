# Keys begin with `generate-`.
generate-template-empty = 空白平面图
generate-template-one-hall = 单馆(含展位)

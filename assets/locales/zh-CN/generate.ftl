# Keys begin with `generate-`.
generate-template-empty = 空白平面图
generate-template-one-hall = 单馆(含展位)
generate-template-expo-2023 = 第十四届中国—东北亚博览会（2023），销售图
generate-template-expo-2021 = 第十三届中国—东北亚博览会（2021）
generate-template-expo-2019 = 第十二届中国—东北亚博览会（2019），销售图
generate-template-5g-pavilion-2019 = 5G新时代馆（2019）
generate-template-teaching = 教学示例：每种对象各一

## 由旧平面图新建
generate-keep-venue = 展馆、墙柱、出入口、水电消防点
generate-keep-facilities = 舞台、餐饮、卫生间等
generate-keep-underlays = 底图
generate-keep-aisles = 通道
generate-keep-labels = 文字
generate-keep-dimensions = 尺寸标注
generate-keep-pavilions = 主题馆
generate-keep-booths = 展位
generate-keep-numbers = 展位号
generate-keep-prices = 价格
generate-keep-services = 已订配套服务
generate-keep-statuses = 预留、预订与签约状态
generate-keep-exhibitors = 参展商名单
generate-keep-stands = 参展商所在展位

## 由程序生成展位
generate-width = 展位宽度
generate-depth = 展位深度
generate-back-gap = 背靠背间隔
generate-aisle = 通道
generate-cross-aisle = 横向通道
generate-main-aisle = 主通道
generate-out-of-range = { $what }必须在 { $least } 到 { $most } 之间。
generate-made = { $count } 个展位，净面积 { $net }，总面积 { $gross }（{ $share } %）
generate-bound = 在这样的通道下，任何布置都不会超过 { $bound } 个；已比较 { $tried } 种。
generate-left-out = 未布置：{ $collided } 个会压在别的东西上或超出边界，{ $cut-off } 个没有通道可达。

## 展位号
generate-pattern-brace = 花括号不成对。占位应写成 {"{"}n:2{"}"} 的形式。
generate-pattern-unknown = 没有占位 {"{"}{ $gap }{"}"}；可用 {"{"}hall{"}"}、{"{"}pavilion{"}"}、{"{"}row{"}"}、{"{"}aisle{"}"} 和 {"{"}n{"}"}。
generate-pattern-no-counter = 格式中需要 {"{"}n{"}"}，否则一排展位会得到同一个号。
generate-old-new = { $old } → { $new }
generate-renumbered = { $count } 个展位，其中 { $changed } 个换了号。
generate-taken = 有 { $count } 个新号已属于未参与编号的展位。请换一种格式，或多选一些展位。
generate-odd-missing = { $count } 个展位没有号。
generate-odd-double = { $count } 个展位的号都是 { $number }。
generate-odd-gap = { $first } 与 { $last } 之间缺 { $missing } 个号。
generate-odd-order = { $number } 位于 { $before } 与 { $after } 之间。
generate-odd-prefix = { $number } 不像同馆其他展位那样以 { $prefix } 开头。
generate-odd-count = 可疑之处：{ $count }

## 合并与拆分展位
generate-merge-two = 请选择两个或更多展位。
generate-merge-apart = 这些展位不相接，或中间留有空洞。请先移到一起再试。
generate-split-small = 分出的展位太小：每个至少四分之一平方米。
generate-split-pieces = 这个展位会裂成更多块。请沿一条线切分。
generate-split-line = 这条线没有把展位切成两块。
generate-none = 没有放展位的地方。
generate-skip-unknown = “{ $part }”既不是字母也不是数字。

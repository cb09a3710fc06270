# 键以 `rule-` 开头:规则名称、检查结果,以及规则配置的错误。

## 严重程度
rule-severity-error = 错误
rule-severity-warning = 警告
rule-severity-info = 提示

## 规则数值的可信程度
rule-standing-own = 本程序自有规则
rule-standing-read = 已核对原文
rule-standing-second-hand = 转引
rule-standing-unverified = 未核实,请向场馆确认

## 规则
rule-overlap = 重叠
rule-overlap-about = 展位不得与其他展位、墙体或设施重叠;展位内的立柱会占用其面积。
rule-outside-hall = 超出展馆
rule-outside-hall-about = 展位和设施必须完整位于所属展馆内。
rule-outside-pavilion = 超出主题馆
rule-outside-pavilion-about = 展位应位于所属主题馆内。
rule-booth-number = 展位号
rule-booth-number-about = 每个展位都应有展位号,且不得重复。

## 检查结果
rule-overlap-found = { $first }与{ $second }重叠 { $depth }({ $area })
rule-overlap-pillar = { $pillar }占用{ $booth } { $area }
rule-outside-hall-found = { $thing }超出{ $hall } { $reach }
rule-outside-hall-none = { $thing }不在任何展馆内
rule-outside-hall-unnamed = { $thing }位于{ $hall }内,但未归入该馆
rule-outside-pavilion-found = { $booth }超出所属主题馆{ $own } { $reach }
rule-outside-pavilion-elsewhere = { $booth }属于{ $own },却位于{ $around }内
rule-outside-pavilion-unnamed = { $booth }位于{ $around }内,但未归入任何主题馆
rule-booth-number-missing = { $booth }没有展位号
rule-booth-number-duplicate = { $count } 个展位使用同一展位号 { $number }

## 检查结果中对象的称呼
rule-thing-booth = 展位 { $number }
rule-thing-booth-unnumbered = 未编号展位({ $id })
rule-thing-facility = 设施“{ $name }”
rule-thing-facility-unnamed = 设施 { $id }
rule-thing-hall = 展馆“{ $name }”
rule-thing-hall-unnamed = 展馆 { $id }
rule-thing-pavilion = “{ $name }”
rule-thing-pavilion-unnamed = 主题馆 { $id }
rule-thing-wall = 墙体 { $id }
rule-thing-pillar = 立柱 { $id }
rule-thing-other = 对象 { $id }

## 规则配置
rule-profile-unknown = 此版本没有规则配置“{ $id }”,请在平面图设置中另选一个。
rule-profile-bad = 规则配置第 { $line } 行:{ $reason }
rule-profile-json = 无法读取:{ $detail }
rule-profile-format = 开头不是 "format": "hallplan-rules"
rule-profile-version = 版本 { $version } 需要更新的展图程序
rule-profile-no-such-rule = 没有名为“{ $rule }”的规则
rule-profile-twice = “{ $name }”重复出现
rule-profile-word = 此处不认识“{ $word }”
rule-profile-range = { $value } 超出范围,允许 0 到 { $most }
rule-profile-unit = “{ $value }”没有可识别的单位,请写数字加以下单位之一:{ $units }
rule-profile-language = “{ $tag }”不是语言代码,请写 zh-CN 或 en 之类
rule-profile-beneath = 没有可作为基础的内置规则配置“{ $id }”
rule-change-no-such-rule = 平面图设置改动了规则“{ $rule }”,但所选规则配置中没有这条规则。请选择含有它的配置,或删去该改动。
rule-change-of-nothing = 平面图设置把规则“{ $rule }”的“{ $name }”改为“{ $value }”,但所选规则配置中没有这一项。请更正名称,或删去该改动。
rule-profile-unknown-name = 规则“{ $rule }”没有{ $what ->
    [case] 情形
   *[limit] 限值
}“{ $name }”
rule-profile-missing-name = 规则“{ $rule }”缺少{ $what ->
    [case] 情形
   *[limit] 限值
}“{ $name }”

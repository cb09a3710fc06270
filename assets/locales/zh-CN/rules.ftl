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

## 规则数值的含义
rule-unit-length = 长度
rule-unit-share = 比例
rule-unit-count = 数量
rule-unit-density = 每平方米人数
rule-unit-width = 每百人宽度
rule-unit-load = 每平方米荷载
rule-amount-length = { $value }
rule-amount-share = { $value } %
rule-amount-count = { $value }
rule-amount-density = { $value } 人/平方米
rule-amount-width = 每百人 { $value }
rule-amount-load = { $value } 千克/平方米

## 规则
rule-overlap = 重叠
rule-overlap-about = 展位不得与其他展位、墙体或设施重叠;展位内的立柱会占用其面积。
rule-outside-hall = 超出展馆
rule-outside-hall-about = 展位和设施必须完整位于所属展馆内。
rule-closed-hall = 停用展馆
rule-closed-hall-about = 标为停用的展馆内不得布置任何展位或设施。
rule-outside-pavilion = 超出主题馆
rule-outside-pavilion-about = 展位应位于所属主题馆内。
rule-booth-number = 展位号
rule-booth-number-about = 每个展位都应有展位号,且不得重复。
rule-neighbours = 相邻展位
rule-neighbours-about = 噪声较大的展位应远离需要安静的展位，有异味的应远离食品；可按需检查同行业展位是否相邻。
rule-pillar-gap = 立柱间距
rule-pillar-gap-about = 展位与其未包住的立柱之间应留出间距。
rule-wall-gap = 墙体间距
rule-wall-gap-about = 展位与所属展馆墙面及馆内墙体之间应留出间距。
rule-exit-clear = 出口净空
rule-exit-clear-about = 出口前方及周围的地面不得有展位或设施；货运卷帘门不在检查之列。
rule-shutter-clear = 卷帘门净空
rule-shutter-clear-about = 卷帘门下方及其两侧正前方不得放置任何物品。
rule-exit-width = 出口宽度
rule-exit-width-about = 供观众疏散的每个出口净宽应足够；员工出口和货运卷帘门不在检查之列。
rule-exit-count = 出口数量
rule-exit-count-about = 展馆应有足够数量的观众出口；员工出口和货运卷帘门不计入。
rule-exit-spacing = 出口间距
rule-exit-spacing-about = 同一展馆的两个出口应相隔足够距离，才能算作两个疏散方向。
rule-occupant-load = 人数与出口总宽
rule-occupant-load-about = 展馆各出口的总净宽应满足其面积所能容纳人数的疏散需要。仅供规划参考，不作为审批依据。
rule-straight-distance = 到出口的直线距离
rule-straight-distance-about = 展馆内任何位置到最近观众出口的直线距离不得过大，不计中间障碍物。仅供规划参考，不作为审批依据。
rule-safety-point-clear = 消防设施净空
rule-safety-point-clear-about = 消火栓、灭火器和报警器周围的地面应保持畅通；位于展位内的应留有通道。
rule-group-gap = 展位组间距
rule-group-gap-about = 展位组之间应留出间距；相接的展位为一组。
rule-row-length = 连续展位长度
rule-row-length-about = 相接的一排或一组展位不得过长，中间应留通道。
rule-aisle-width = 通道宽度
rule-aisle-width-about = 通道处处应足够宽，柱子和占道物体均计入；背靠背的设备带和展位后方的夹道不算通道。
rule-reachable = 疏散通达
rule-reachable-about = 每个展位至少有一面临通道，通道通往安全出口；出口不得被堵。
rule-height = 展位高度
rule-height-about = 展位搭建高度不得超过限值，包括一般限高、展馆边缘限高和吊顶下净距。
rule-sight-line = 展位视线
rule-sight-line-about = 展位高度不得超过其位置类型的限值：排内、靠墙、端头、岛形。平面图不记录高度位于展位内何处。
rule-hanging-height = 吊挂高度
rule-hanging-height-about = 展位上方的吊挂物应留出通行高度。
rule-floor-load = 地面荷载
rule-floor-load-about = 展品荷载不得超过地面承重；有振动的展品限值更低。
rule-booth-depth = 展位进深
rule-booth-depth-about = 展位内任何位置与其开口边的距离不得过远。
rule-area-ratio = 展位面积占比
rule-area-ratio-about = 展位面积占展馆面积的比例不得过高。
rule-supply = 供应点距离
rule-supply-about = 展位预订的每项水、电、气、网服务均应在供应点的接驳距离之内。
rule-supply-load = 供应点负荷
rule-supply-load-about = 各项服务均由最近的同类供应点接出，供应点的总负荷不得超过其容量。
rule-missing-data = 缺少数据
rule-missing-data-about = 平面图应包含所选规则检查所需的数据。

## 检查结果
rule-overlap-found = { $first }与{ $second }重叠 { $depth }({ $area })
rule-overlap-pillar = { $pillar }占用{ $booth } { $area }
rule-outside-hall-found = { $thing }超出{ $hall } { $reach }
rule-outside-hall-none = { $thing }不在任何展馆内
rule-outside-hall-unnamed = { $thing }位于{ $hall }内,但未归入该馆
rule-closed-hall-found = { $thing }位于停用的{ $hall }内，请移到其他展馆，或取消该馆的停用
rule-outside-pavilion-found = { $booth }超出所属主题馆{ $own } { $reach }
rule-outside-pavilion-elsewhere = { $booth }属于{ $own },却位于{ $around }内
rule-outside-pavilion-unnamed = { $booth }位于{ $around }内,但未归入任何主题馆
rule-booth-number-missing = { $booth }没有展位号
rule-booth-number-duplicate = { $count } 个展位使用同一展位号 { $number }
rule-neighbours-noise = { $first }噪声较大，距需要安静的{ $second }仅 { $gap }，请移动其中一个，使间距达到 { $required }
rule-neighbours-smell = { $first }有异味，距食品或需洁净空气的{ $second }仅 { $gap }，请移动其中一个，使间距达到 { $required }
rule-neighbours-competitor = { $first }与{ $second }同属“{ $sector }”行业，相距 { $gap }，期望间距 { $required }，请征询参展商或移动其中一个
rule-pillar-gap-found = { $booth }距{ $pillar }仅 { $gap }，请移动或缩小展位，留出 { $required }
rule-wall-gap-hall = { $booth }距{ $wall }墙面仅 { $gap }，请移动或缩小展位，留出 { $required }
rule-wall-gap-wall = { $booth }距{ $wall }仅 { $gap }，请移动或缩小展位，留出 { $required }
rule-exit-clear-front = { $thing }位于{ $exit }前方 { $gap } 处，请保持出口前 { $required } 范围畅通
rule-exit-clear-round = { $thing }距{ $exit }仅 { $gap }，请保持出口周围 { $required } 范围畅通
rule-shutter-clear-under = { $thing }位于卷帘门（{ $shutter }）下方，请清空该处及其前方 { $required } 范围
rule-shutter-clear-front = { $thing }位于{ $shutter }前方 { $gap } 处，请保持卷帘门前 { $required } 范围畅通
rule-exit-width-found = { $exit }净宽 { $width }，请加宽到 { $required }，或改为员工出口
rule-exit-count-found = { $hall }仅有 { $count } 个观众出口，至少需要 { $required } 个
rule-exit-spacing-found = { $first }与{ $second }相距 { $gap }，只能算一个疏散方向，请移动其中一个，使间距达到 { $required }
rule-occupant-load-found = { $hall }可容纳 { $persons } 人，需要出口总宽 { $required }，现有 { $width }，请增加 { $more } 或限制人数
rule-straight-distance-found = { $hall }内有位置距最近出口 { $distance }，超过 { $required } 的地面共 { $area }，请在附近增设出口，或经消防论证批准后接受此结果
rule-safety-point-clear-found = { $thing }距{ $point }仅 { $gap }，请保持其周围 { $required } 范围畅通
rule-safety-point-clear-enclosed = { $point }位于{ $booth }内，请留出并标明宽 { $required } 的通道，落实后再接受此结果
rule-group-gap-found = { $first }与{ $second }仅相距 { $gap }，请移动其中一组，使间距达到 { $required }
rule-row-length-found = { $first }所在的一排共 { $count } 个展位，长 { $length }，请留出通道断开，使每段不超过 { $required }
rule-aisle-width-between = { $first }与{ $second }之间的通道宽 { $width }，请加宽 { $missing }，达到 { $required }
rule-aisle-width-wall = { $first }旁的通道宽 { $width }，请加宽 { $missing }，达到 { $required }
rule-aisle-width-hall = { $hall }有一处通道宽 { $width }，应为 { $required }
rule-aisle-width-main = { $hall }的主通道此处宽 { $width }，请加宽 { $missing }，达到 { $required }
rule-reachable-enclosed = { $booth }四周没有临通道的面，无法进入；请移开周围的物体
rule-reachable-cut-off = { $booth }没有通往{ $hall }安全出口的路，请开辟通道
rule-reachable-narrow = { $booth }通往{ $hall }安全出口的路最窄处仅 { $width }，应为 { $required }
rule-reachable-exit = { $hall }的{ $exit }被完全堵住，无法到达；请移开堵塞物
rule-height-found = { $booth }高 { $measured }，搭建高度不得超过 { $required }
rule-height-edge = { $booth }高 { $measured }，距{ $hall }墙面不足 { $edge }，此处搭建高度不得超过 { $required }，或将其内移
rule-height-ceiling = { $booth }高 { $height }，距{ $hall }吊顶仅 { $measured }，请降低高度，留出 { $required }
rule-sight-line-linear = { $booth }为排内或转角展位，高 { $height }，搭建高度不得超过 { $required }
rule-sight-line-perimeter = { $booth }为靠墙展位，高 { $height }，搭建高度不得超过 { $required }
rule-sight-line-peninsula = { $booth }为三面开口展位，高 { $height }，搭建高度不得超过 { $required }
rule-sight-line-island = { $booth }为岛形展位，高 { $height }，搭建高度不得超过 { $required }
rule-hanging-height-found = { $booth }吊挂物底边距地面仅 { $height }，请提高到 { $required } 以上
rule-floor-load-found = { $booth }地面荷载 { $load } kg/m²，允许 { $required } kg/m²，请减轻 { $less } kg/m² 或分散荷载
rule-floor-load-vibrating = { $booth }地面荷载 { $load } kg/m² 且有振动，此时允许 { $required } kg/m²，请减轻 { $less } kg/m² 或分散荷载
rule-booth-depth-found = { $booth }内有位置距开口边 { $depth }，请增加开口边或减小进深，不得超过 { $required }
rule-area-ratio-found = 展位占{ $hall }面积的 { $share }，允许 { $required }，请减少 { $less } 展位
rule-supply-found = { $booth }预订了{ $kinds }，但 { $reach } 内没有相应供应点，请移动展位或增设供应点
rule-supply-load-found = { $point }需向 { $count } 个展位供应 { $demand } { $unit }，允许 { $allowed } { $unit }，请减少 { $less } { $unit }，或在附近增设供应点
rule-missing-data-found = { $thing }缺少：{ $fields }。因此无法检查：{ $rules }。请在属性中填写
rule-list = { $first }、{ $next }
rule-list-none = 无

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
rule-thing-exit = 出口“{ $name }”
rule-thing-exit-unnamed = 出口 { $id }
rule-thing-safety-point = { $kind } { $id }
rule-thing-utility = { $kind } { $id }
rule-thing-other = 对象 { $id }

## 规则配置
rule-profile-unknown = 此版本没有规则配置“{ $id }”,请在平面图设置中另选一个。
rule-profile-bad = 规则配置第 { $line } 行:{ $reason }
rule-profile-json = 无法读取:{ $detail }
rule-profile-text = 它不是 UTF-8 文本。
rule-profile-format = 开头不是 "format": "hallplan-rules"
rule-profile-version = 版本 { $version } 需要更新的展图程序
rule-profile-no-such-rule = 没有名为“{ $rule }”的规则
rule-profile-twice = “{ $name }”重复出现
rule-profile-word = 此处不认识“{ $word }”
rule-profile-range = { $value } 超出范围,允许 0 到 { $most }
rule-profile-unit = “{ $value }”没有可识别的单位，请写数字加以下单位之一：{ $units }
rule-profile-language = “{ $tag }”不是语言代码，请写 zh-CN 或 en 之类
rule-profile-beneath = 没有可作为基础的内置规则配置“{ $id }”
rule-change-no-such-rule = 平面图设置改动了规则“{ $rule }”，但所选规则配置中没有这条规则。请选择含有它的配置，或删去该改动。
rule-change-of-nothing = 平面图设置把规则“{ $rule }”的“{ $name }”改为“{ $value }”，但所选规则配置中没有这一项。请更正名称，或删去该改动。
rule-profile-unknown-name = 规则“{ $rule }”没有{ $what ->
    [case] 情形
   *[limit] 限值
}“{ $name }”
rule-profile-missing-name = 规则“{ $rule }”缺少{ $what ->
    [case] 情形
   *[limit] 限值
}“{ $name }”

# Keys begin with `scene-`.

## Layers
scene-layer-paper = 纸面
scene-layer-underlay = 底图
scene-layer-floor = 地面
scene-layer-pavilions = 主题馆
scene-layer-aisles = 通道
scene-layer-booths = 展位
scene-layer-facilities = 配套设施
scene-layer-building = 建筑
scene-layer-utilities = 水电气接口
scene-layer-safety = 消防安全点
scene-layer-texts = 文字
scene-layer-notes = 注记与标注
scene-layer-findings = 检查结果
scene-layer-sheet = 图框图签

## 图例与标题栏
scene-legend = 图例
scene-hold-over = 预留已过期
scene-legend-closed-side = 封闭边
scene-legend-clear-zone = 保持净空
scene-legend-error = 检查：错误
scene-legend-warning = 检查：警告
scene-legend-info = 检查：提示
scene-egress = 到最近出口的步行距离
scene-egress-band = { $from } 至 { $to } m
scene-egress-no-way = 无法到达出口
scene-egress-aid = 规划辅助，不作为合格证明

## What classes of booths are called in the legend
scene-class-open = { $count ->
    [0] 无开口
    [1] 单开口
    [2] 双开口
    [3] 三开口
   *[other] 四开口
 }
scene-class-area = { $band ->
    [first] 不超过 { $high } m²
    [last] 超过 { $low } m²
   *[middle] { $low } 至 { $high } m²
 }
scene-class-price = { $band ->
    [first] 不超过 { $high } { $currency }/m²
    [last] 超过 { $low } { $currency }/m²
   *[middle] { $low } 至 { $high } { $currency }/m²
 }
scene-class-unpriced = 无价格
scene-class-country = { $code }
scene-class-other-countries = 其他国家
scene-class-value = { $value }
scene-class-other-values = 其他
scene-class-no-value = 未填写
scene-field-number = 编号
scene-field-exhibitor = 参展商
scene-field-name = 名称
scene-field-area = 面积
scene-field-open-sides = 开口
scene-field-price = 价格
scene-field-country = 参展商国家
scene-field-id = 标识
scene-field-units = 标准展位数
scene-field-size = 尺寸
scene-field-hall = 展馆
scene-field-pavilion = 主题馆
scene-field-kind = 展位类型
scene-field-status = 状态
scene-field-height = 高度
scene-field-sector = 参展商行业
scene-field-contact = 参展商联系方式
scene-field-note = 备注
scene-class-no-country = 无国家信息
scene-class-sound = 无检查问题
scene-sheet-plan = 平面图
scene-sheet-nothing = 图上没有可打印的内容，请先绘制展馆或展位。
scene-sheet-no-hall = 本图中没有展馆“{ $id }”。
scene-title-plan-number = 图号
scene-title-revision = 版次
scene-title-date = 日期
scene-title-author = 绘图
scene-title-scale = 比例
scene-title-booths = 展位数
scene-title-net-gross = 净/毛面积
scene-title-checks = 检查
scene-title-checks-clean = { $profile }：无问题
scene-title-checks-result = { $profile }：{ $errors } 项错误，{ $warnings } 项警告

## 报审报告
scene-filing-name = { $fair } 报审报告
scene-filing-comma = 、
scene-filing-aid = 本报告为规划辅助，不是合格证明。报告说明平面图对下列规则的符合情况，条款与出处附后；各出处的核实程度随条款注明。
scene-filing-edition = 届次
scene-filing-remark = 备注
scene-filing-profile = 规则集
scene-filing-profile-part = { $name }（{ $id }）
scene-filing-file = 文件
scene-filing-saved = { $file }，与已保存的文件一致
scene-filing-locked = { $file }，与已保存的文件一致；平面图已锁定
scene-filing-unsaved = { $file }，含未保存的改动
scene-filing-result = 结果
scene-filing-sound = 无错误。警告 { $warnings } 项，提示 { $infos } 项，已豁免 { $waived } 项。
scene-filing-unsound = 错误 { $errors } 项，警告 { $warnings } 项，提示 { $infos } 项，已豁免 { $waived } 项。
scene-filing-plan = 总平面图；未发现问题。
scene-filing-plan-numbered = 总平面图；红色为发现的问题，编号见后。
scene-filing-rules = 规则与结果
scene-filing-rules-about = 列出本程序的全部规则。“检查对象数”为应用该规则的对象数量，未列入问题的均已通过。关闭的规则未检查：规则集未要求，或其数值尚未核实。
scene-filing-rule = 规则
scene-filing-clauses = 要求方与条款
scene-filing-clause = { $clause }：{ $amounts }
scene-filing-looked-at = 检查对象数
scene-filing-errors = 错误
scene-filing-warnings = 警告
scene-filing-infos = 提示
scene-filing-waived = 豁免
scene-filing-outcome = 结果
scene-filing-passed = 通过
scene-filing-all-waived = 已豁免
scene-filing-failed = 不符合
scene-filing-to-look-at = 需核对
scene-filing-off = 关闭
scene-filing-off-unverified = 关闭，未核实
scene-filing-changes = 本平面图对规则的改动
scene-filing-no-changes = 无：规则集按原样执行。
scene-filing-change-of = 项目
scene-filing-change-to = 改为
scene-filing-reason = 理由
scene-filing-findings = 发现的问题
scene-filing-no-findings = 没有未豁免的问题。
scene-filing-drawn = 共 { $count } 项问题，按严重程度绘出前 { $drawn } 项的位置；全部问题均已列出。
scene-filing-kind = { $severity }：{ $rule }（{ $count } 项）
scene-filing-asked = { $profile } { $clause }：{ $text }
scene-filing-measured = 实测 { $measured }；要求 { $required }
scene-filing-required = 要求 { $required }
scene-filing-at = 位置 x { $x } 米，y { $y } 米；编号：{ $ids }
scene-filing-waivers = 已豁免的问题
scene-filing-no-waivers = 无。
scene-filing-waiver-idle = { $rule }（{ $ids }）：已无对应的问题
scene-filing-finding = 问题
scene-filing-who = 批准人
scene-filing-when = 日期
scene-filing-figures = 统计
scene-filing-totals = 展馆 { $halls } 个，主题馆 { $pavilions } 个，展位 { $booths } 个（折合 9 平方米标准展位 { $units } 个），参展商 { $exhibitors } 家，毛面积 { $gross }，净面积 { $net }。
scene-filing-by-hall = 展馆
scene-filing-by-pavilion = 主题馆
scene-filing-by-status = 状态
scene-filing-no-hall = （无展馆）
scene-filing-no-pavilion = （无主题馆）
scene-filing-booths = 展位
scene-filing-units = 标准展位
scene-filing-exhibitors = 参展商
scene-filing-net = 净面积
scene-filing-gross = 毛面积
scene-filing-ways-out = 疏散
scene-filing-ways-out-about = 仅供规划参考，不能作为证明文件。按毛面积每平方米 { $density } 人计（GB 50016 第 5.5.21 条，引自他处），各人就近由观众出口离开；时间只计行走，不含开始疏散前的时间。最远步行距离绕行地面上的一切物体；“关闭一个出口”一栏取使距离最长的那个出口。
scene-filing-persons = 人数
scene-filing-exits = 出口数
scene-filing-exit-width = 净宽合计
scene-filing-mean-walk = 平均步行
scene-filing-longest-walk = 最远步行
scene-filing-one-closed = 关闭一个出口
scene-filing-time = 时间（分:秒）
scene-filing-approval = 批准
scene-filing-approval-open = 未批准
scene-filing-approval-given = { $who } 于 { $when } 批准
scene-filing-approval-forced = { $who } 于 { $when } 在仍有错误时批准，理由：{ $why }
scene-filing-approval-changed = 无：{ $who } 于 { $when } 批准后平面图已改动
scene-filing-signatures = 签署
scene-filing-role = 环节
scene-filing-signed-name = 姓名
scene-filing-signature = 签名
scene-filing-signed-on = 日期
scene-filing-made-by = 编制
scene-filing-checked-by = 审核
scene-filing-approved-by = 批准
scene-filing-source = { $status }：{ $source }
scene-filing-unverified = 尚未核实、未执行的条款
scene-filing-unverified-about = 以下条款属于所选规则集，但在对照出处核实之前保持关闭。
scene-filing-text = 内容
scene-filing-check-against = 核实出处
scene-filing-nothing = 无检查对象

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

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

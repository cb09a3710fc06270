# What a layout is made of: labels of kinds, states and fields, and what may not enter a layout.

## Kinds of object
model-kind-underlay = 底图
model-kind-hall = 展馆
model-kind-wall = 墙体
model-kind-pillar = 立柱
model-kind-exit = 出入口
model-kind-safety-point = 消防安全点
model-kind-utility = 水电气接口
model-kind-pavilion = 主题馆
model-kind-aisle = 通道
model-kind-booth = 展位
model-kind-facility = 配套设施
model-kind-label = 文字
model-kind-dimension = 尺寸标注

## Themes of pavilions
model-theme-automobile = 汽车馆
model-theme-sci-tech = 科技创新馆
model-theme-5g = 5G新时代馆
model-theme-imported-goods = 进口商品馆
model-theme-northeast-asia = 东北亚国家馆
model-theme-jilin = 吉林馆
model-theme-provinces = 省区市馆
model-theme-live-broadcast = 新媒体直播馆
model-theme-health = 健康馆
model-theme-agriculture = 现代农业馆
model-theme-digital-economy = 数字经济馆
model-theme-services = 现代服务业馆
model-theme-new-energy = 新能源与装备馆
model-theme-custom = 自定义主题馆

## Sales status of booths
model-status-available = 可售
model-status-held = 预留
model-status-reserved = 已预订
model-status-contracted = 已签约
model-status-blocked = 不可用
model-status-organiser = 主办方自用

## How booths are built
model-booth-kind-shell = 标展
model-booth-kind-raw = 光地

## What sort of place a booth is, by its open sides
model-booth-type-inner = 无开口
model-booth-type-row = 单开口
model-booth-type-perimeter = 靠墙单开口
model-booth-type-corner = 双开口（转角）
model-booth-type-through = 双开口（对通）
model-booth-type-peninsula = 三开口（半岛）
model-booth-type-split-island = 三开口（背靠背半岛）
model-booth-type-island = 四开口（岛型）

## What colours tell
model-booth-colours-pavilion = 按主题馆
model-booth-colours-status = 按销售状态
model-booth-colours-kind = 按展位类型
model-booth-colours-open-sides = 按开口
model-booth-colours-area = 按面积
model-booth-colours-price = 按每平方米价格
model-booth-colours-country = 按参展商国家
model-booth-colours-field = 其他字段
model-booth-colours-findings = 按检查结果

## How exhibitors take part
model-attendance-on-site = 线下参展
model-attendance-online = 仅线上参展
model-attendance-both = 线下及线上参展

## Halls
model-ground-indoor = 室内展馆
model-ground-open = 室外展场

## 展品特性
model-booth-trait-vibrates = 展品有振动
model-booth-trait-noisy = 噪声较大
model-booth-trait-smelly = 有异味
model-booth-trait-quiet = 需要安静
model-booth-trait-food = 食品或需洁净空气

## Exits
model-exit-kind-main = 主出入口
model-exit-kind-emergency = 安全出口
model-exit-kind-service = 工作门
model-exit-kind-shutter = 卷帘门

## Safety points
model-safety-kind-hydrant = 消火栓
model-safety-kind-extinguisher = 灭火器
model-safety-kind-alarm = 手动火灾报警按钮
model-safety-kind-sign = 疏散指示标志

## Utilities
model-utility-kind-power = 供电
model-utility-kind-water = 给水
model-utility-kind-drain = 排水
model-utility-kind-air = 压缩空气
model-utility-kind-data = 网络
model-utility-unit-power = 瓦
model-utility-unit-water = 升/分
model-utility-unit-drain = 升/分
model-utility-unit-air = 升/分
model-utility-unit-data = 兆/秒

## Facilities
model-facility-kind-stage = 舞台
model-facility-kind-registration = 登记处
model-facility-kind-forum = 论坛会议室
model-facility-kind-cafe = 餐饮区
model-facility-kind-toilets = 卫生间
model-facility-kind-store = 仓储间
model-facility-kind-service = 服务台

## Aisles
model-aisle-class-main = 主通道
model-aisle-class-other = 次通道
model-aisle-class-service = 服务通道

## 标注的内容
model-dimension-kind-aligned = 对齐长度
model-dimension-kind-horizontal = 水平长度
model-dimension-kind-vertical = 垂直长度
model-dimension-kind-angle = 角度
model-dimension-kind-area = 面积

## Paper
model-paper-a4 = A4
model-paper-a3 = A3
model-paper-a2 = A2
model-paper-a1 = A1
model-paper-a0 = A0

## Fields, by their names in the file
model-field-id = 标识
model-field-name = 名称
model-field-names = 名称
model-field-note = 备注
model-field-locked = 锁定
model-field-extra = 其他程序的数据
model-field-at = 位置
model-field-size = 尺寸
model-field-width = 宽度
model-field-depth = 深度
model-field-radius = 半径
model-field-angle = 角度
model-field-outline = 轮廓
model-field-outlines = 轮廓
model-field-line = 中心线
model-field-points = 顶点
model-field-thickness = 厚度
model-field-wall-thickness = 墙体厚度
model-field-level = 楼层
model-field-ground = 室内外
model-field-ceiling-height = 净高
model-field-floor-load = 地面承重
model-field-gross-area = 毛面积
model-field-closed = 停用
model-field-from = 起点
model-field-to = 终点
model-field-offset = 标注线偏移
model-field-kind = 类型
model-field-clear-width = 净宽
model-field-clear-radius = 净空半径
model-field-capacity = 容量
model-field-theme = 主题
model-field-colour = 颜色
model-field-number = 展位号
model-field-height = 高度
model-field-load = 地面荷载（kg/m²）
model-field-hung-at = 吊挂物底边高度
model-field-open-front = 开口面最小敞开比例（%）
model-field-premium = 价格加成（%）
model-field-least-area = 最小计费面积
model-field-open-sides-from = 开口面数起
model-field-per-m2 = 每平方米
model-field-until = 截止
model-field-off = 优惠（%）
model-field-rate = 汇率
model-field-currencies = 币种
model-field-vibrates = 展品有振动
model-field-noisy = 噪声较大
model-field-smelly = 有异味
model-field-quiet = 需要安静
model-field-food = 食品或需洁净空气
model-field-traits = 展品特性
model-field-status = 状态
model-field-price = 价格
model-field-exhibitors = 参展商
model-field-hall = 展馆
model-field-pavilion = 主题馆
model-field-services = 配套服务
model-field-amount = 数量
model-field-class = 等级
model-field-text = 文字
model-field-picture = 图片
model-field-path = 路径
model-field-hash = 校验值
model-field-frame = 图框
model-field-crop-left = 左侧裁去 %
model-field-crop-top = 上方裁去 %
model-field-crop-right = 右侧裁去 %
model-field-crop-bottom = 下方裁去 %
model-field-opacity = 不透明度
model-field-calibration = 比例校准
model-field-length = 长度
model-field-country = 国家
model-field-attendance = 参展方式
model-field-code = 编号
model-field-province = 省份
model-field-products = 展品
model-field-wishes = 意向
model-field-fields = 其他信息
model-field-open-sides = 开口数
model-field-booths = 展位
model-field-together = 相邻组
model-field-apart = 回避组
model-field-held-until = 预留至
model-field-area = 面积
model-field-sector = 所属行业
model-field-contact = 联系方式
model-field-link = 链接
model-field-edition = 届次
model-field-remark = 说明
model-field-plan-number = 图号
model-field-revision = 版次
model-field-date = 日期
model-field-author = 制图
model-field-languages = 语言
model-field-currency = 币种
model-field-profile = 规则集
model-field-colours = 配色方式
model-field-north = 指北方向
model-field-page = 页面
model-field-paper = 纸张
model-field-landscape = 横向
model-field-scale = 比例
model-field-margins = 页边距
model-field-left = 左
model-field-top = 上
model-field-right = 右
model-field-bottom = 下
model-field-shown = 显示内容
model-field-legend = 图例
model-field-title-block = 图签
model-field-scale-bar = 比例尺
model-field-safety = 消防安全点
model-field-utilities = 水电气接口
model-field-dimensions = 尺寸标注
model-field-underlays = 底图
model-field-aisle-widths = 通道宽度
model-field-findings = 检查结果
model-field-rule = 规则
model-field-objects = 对象
model-field-measured = 实测值
model-field-who = 批准人
model-field-when = 批准日期
model-field-why = 理由

## What may not enter a layout
model-reference-missing = { $field }引用的“{ $id }”不在布局中，或类型不符。
model-date = { $field }必须是日期，例如 2026-11-22。
model-empty = { $field }不能为空。
model-repeated = { $field }有重复内容，请删去一个。
model-dimension-ends = 该标注（{ $kind }）的端点重合，或者端点数量不对。
model-dimension-stops = 一个标注的两端之间最多可有 { $count } 个点。
model-wall-points = 墙体需要 2 至 10000 个点。
model-round-booth = 展位必须是矩形或多边形，不能是圆形。
model-out-of-range = { $field }必须在 { $least } 到 { $most } 之间。
model-text-too-long = { $field }最多 { $most } 个字符。
model-control-character = { $field }含有控制字符，请删除。
model-path-outside = 图片“{ $path }”必须位于平面图所在文件夹或其下级文件夹。请使用以“/”分隔、不含“..”的相对路径。
model-nothing-open = 当前没有进行中的编辑。
model-plan-locked = 整个平面图已锁定，未作任何更改。请先解锁（编辑菜单：锁定整个平面图）。
model-already-open = 另一项编辑尚未结束；请先完成或按 Esc。
model-exists = 编号为 { $id } 的对象已存在。
model-missing = 对象 { $id } 已不存在。

## 语言
model-language-zh-cn = 中文
model-language-en = 英文
model-language-ja = 日文
model-language-ko = 韩文
model-language-ru = 俄文
model-language-mn = 蒙古文
model-became-moved = 移动
model-became-resized = 面积或形状改变
model-became-renumbered = 展位号改变
model-became-removed = 展位已删除
model-became-exchanged = 换至其他展位
model-became-left = 退出展位

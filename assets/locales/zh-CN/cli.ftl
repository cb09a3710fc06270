# Keys begin with `cli-`.

## Help
cli-heading-usage = 用法：
cli-heading-arguments = 参数
cli-heading-options = 选项
cli-heading-commands = 命令
cli-heading-examples = 示例：
cli-argument-file = 平面图文件
cli-argument-output = 输出文件
cli-argument-json = 输出 JSON，供脚本使用
cli-argument-locale = 输出语言：zh-CN 或 en；省略时随系统
cli-argument-help = 显示本帮助
cli-argument-version = 显示版本号
cli-window-about = 展图：展会平面图编辑器。不带命令时打开编辑窗口。
cli-window-file = 在编辑窗口中打开的平面图
cli-window-restarts = 窗口因故障重新启动的次数，由程序自己填写
cli-window-renderer = 窗口的绘制方式：auto（自动）、glow（OpenGL）或 wgpu（Vulkan、Metal、DirectX）
cli-check-about = 按规则检查平面图。退出码 0：无错误，1：有错误，2：无法执行。
cli-tidy-about = 将平面图写成规范格式。
cli-tidy-output = 输出文件，可以就是原文件；省略时写到标准输出
cli-schema-about = 输出文件格式的 JSON Schema。
cli-export-about = 将平面图导出为 PDF、PNG、SVG 图纸或 JSON。
cli-export-output = 输出文件，格式由扩展名决定：pdf、png、svg 或 json
cli-export-page = 纸张：A4、A3、A2、A1 或 A0；省略时按平面图设置
cli-export-landscape = 横向
cli-export-portrait = 纵向
cli-export-scale = 按 1:N 的比例
cli-export-fit = 按页面大小自动缩放
cli-export-dpi = 每英寸像素数（PNG）
cli-export-width = 图纸总宽的像素数，最多 20000（PNG）
cli-export-hall = 只导出该标识的展馆
cli-export-colours = 展位颜色表示什么；不写则按平面图自己的设置
cli-export-onto-itself = { $file } 就是平面图文件本身，请为导出文件另取名称。
cli-export-unknown-ending = 无法由 { $file } 的扩展名确定格式，可用：{ $endings }。
cli-export-no-hall = 没有标识为“{ $id }”的展馆。
cli-export-no-pixels = 分辨率仅适用于 PNG，{ $format }不含像素。
cli-export-missing-characters = 字体中没有以下字符，图中以方框代替：{ $characters }

## 由程序生成展位
cli-needs-output = 请用 -o 文件 说明写到哪里，或加上 --dry-run。
cli-no-place = 没有展馆或主题馆“{ $place }”。现有：{ $known }
cli-generate-about = 在展馆或主题馆内布置展位，避开已有的东西。
cli-generate-place = 展馆或主题馆：编号(id)或名称
cli-generate-booth = 展位的宽和深，单位米（3x3）
cli-generate-raw = 光地展位，而不是标准展位
cli-generate-row = 一排最多几个展位后设横向通道；0 表示不设（10）
cli-generate-back-to-back = 两排背靠背
cli-generate-back-gap = 背靠背之间的设备带，单位米（0）
cli-generate-aisle = 各排之间通道的宽度，单位米（3）
cli-generate-cross-aisle = 横穿各排的通道宽度，单位米（3）
cli-generate-main-aisle = 主通道宽度，单位米（5）
cli-generate-main-every = 每隔几组设一条主通道；0 表示不设（0）
cli-generate-main-from-exits = 从每个主出入口起设直通的主通道
cli-generate-angle = 各排的方向，单位度，逆时针（0）
cli-generate-edge = 边缘处：open（展位）、aisle（通道）或 wall-row（背靠墙的单排）
cli-generate-wall-gap = 与墙的距离，单位米（0.6）
cli-generate-exit-clear = 出口前的净空，单位米（4）
cli-generate-gap = 与已有展位和设施的距离，单位米（3）
cli-generate-fill = 寻找能放下最多展位的布置
cli-generate-numbers = 给展位编号，例如 {"{"}hall{"}"}{"{"}row{"}"}{"{"}n:2{"}"}；还可用 {"{"}pavilion{"}"} 和 {"{"}aisle{"}"}
cli-argument-skip = 不用的字母和数字，例如 I,O,4,13,14
cli-argument-walk = 编号顺序：rows（逐排）、serpentine（蛇形）或 odd-even（通道两侧单双号）
cli-argument-start = 第一排从哪个角开始：upper-left、upper-right、lower-left 或 lower-right
cli-argument-first = 每排的起始号（1）
cli-argument-through = 号码逐排连续
cli-argument-dry-run = 只说明会做什么，不写文件
cli-insert-about = 将其他平面图的对象一次放入平面图。
cli-insert-other = 从中插入对象的平面图，不会被改动
cli-insert-kinds = 只插入这些种类，用逗号分隔：underlay（底图）、hall（展馆）、wall（墙体）、pillar（立柱）、exit（出入口）、safety-point（消防安全点）、utility（水电气接口）、pavilion（主题馆）、aisle（通道）、booth（展位）、facility（配套设施）、label（文字）、dimension（尺寸标注）
cli-insert-hall = 只插入其他平面图的该展馆及其内容：编号(id)或名称
cli-insert-ids = 对象的 id：new（新）或 keep（保留，已存在的不插入）（new）
cli-insert-no-numbers = 展位去掉展位号；否则只去掉已被使用的
cli-insert-no-exhibitors = 展位中的参展商不插入
cli-insert-at = 整体左下角的位置，单位米
cli-insert-shift = 移动的距离，单位米（0,0）
cli-underlay-about = 在平面图中放入底图：PNG、JPEG、WebP、SVG 或 PDF 的一页。
cli-underlay-picture = 图片
cli-underlay-page = PDF 的页（1）
cli-underlay-width = 图上宽度，单位米
cli-underlay-mm-per-pixel = 图片每个像素在平面图上的毫米数
cli-underlay-at = 左下角的位置，单位米（0,0）
cli-underlay-opacity = 显示多少，百分比（60）
cli-underlay-made = 图片为 { $width } × { $height } 像素，覆盖 { $across } × { $down }。
cli-renumber-about = 给展位重新编号；id 和参展商不变。
cli-renumber-place = 只限该展馆或主题馆的展位：编号(id)或名称
cli-renumber-numbers = 展位号的组成：{"{"}hall{"}"}、{"{"}pavilion{"}"}、{"{"}row{"}"}、{"{"}aisle{"}"}、{"{"}n:2{"}"} 以及文字
cli-renumber-lint = 只指出号码的可疑之处；有则退出码为 1

## Findings
cli-check-finding = { $severity }：{ $problem }（规则 { $rule }，位置 x { $x } m，y { $y } m）
cli-check-summary = 错误 { $errors } 项，警告 { $warnings } 项，提示 { $infos } 项，已豁免 { $waived } 项。

## Figures
cli-describe-about = 按展馆、主题馆和销售状态统计展位数与面积。
cli-describe-totals = 展馆 { $halls } 个，主题馆 { $pavilions } 个，展位 { $booths } 个（折合 9 m² 标准展位 { $units } 个），参展商 { $exhibitors } 家，毛面积 { $gross }，净面积 { $net }
cli-describe-by-hall = 展馆
cli-describe-by-pavilion = 主题馆
cli-describe-by-status = 销售状态
cli-describe-by-type = 开口
cli-describe-booths = 展位
cli-describe-units = 标准展位
cli-describe-exhibitors = 参展商
cli-describe-net = 净面积
cli-describe-gross = 毛面积
cli-describe-no-hall = （无展馆）
cli-describe-no-pavilion = （无主题馆）

## Files
cli-cannot-read = 无法读取 { $file }：{ $reason }
cli-cannot-write = 无法写入 { $file }：{ $reason }
cli-cannot-open = 无法打开 { $file }：{ $reason }
cli-cannot-print = 无法写到标准输出：{ $reason }
cli-held = { $user }（{ $host }）正在打开 { $file }，未写入任何内容。请先在那里关闭，或写到其他文件。
cli-held-by-somebody = { $file } 正在另一窗口中或被他人打开，未写入任何内容。请先关闭，或写到其他文件。
cli-io-not-found = 文件或文件夹不存在。
cli-io-denied = 没有权限。
cli-io-folder = 这是一个文件夹。
cli-io-no-folder = 路径中有一段不是文件夹。
cli-io-full = 磁盘或配额已满。
cli-io-read-only = 磁盘为只读。
cli-io-too-large = 文件过大，不可能是平面图。
cli-io-bad-name = 文件名不被允许。
cli-io-other = 系统提示：{ $reason }。

## Command lines that make no sense
cli-usage-unknown-argument = 此处不应有“{ $argument }”。
cli-usage-unknown-command = 没有“{ $command }”这个命令。
cli-usage-no-value = { $argument } 需要一个值。
cli-usage-invalid-value = { $argument } 不能取值“{ $value }”。
cli-usage-invalid-choice = { $argument } 不能取值“{ $value }”，可选：{ $choices }。
cli-usage-missing = 缺少：{ $argument }。
cli-usage-twice = { $argument } 重复了。
cli-usage-conflict = { $argument } 与 { $other } 不能同时使用。
cli-usage-other = 命令行有误：{ $reason }。
cli-usage-help = 用法见“{ $command } --help”。

## The window
cli-no-window = 本版本的展图不含编辑窗口。可用功能见“hallplan --help”。
cli-new-about = 由模板或旧平面图新建平面图。
cli-new-from = 作为来源的旧平面图，不会被改动；保留下来的对象 id 不变
cli-new-keep = 保留哪些内容，用逗号分隔：venue（场馆）、facilities（配套设施）、underlays（底图）、aisles（通道）、labels（文字）、dimensions（尺寸标注）、pavilions（主题馆）、booths（展位）、numbers（展位号）、prices（价格）、services（配套服务）、statuses（销售状态）、exhibitors（参展商名单）、stands（参展商所在展位）；省略时保留到 prices 为止
cli-new-name = 新展会的名称（平面图的主要语言）
cli-new-edition = 新展会的届次（平面图的主要语言）
cli-new-kept = { $what }：{ $count }
cli-new-keep-needs = 不保留“{ $needed }”就无法保留“{ $what }”，请把它加入 --keep。
cli-new-template = 模板名称；用 --list 查看全部
cli-new-list = 仅列出模板
cli-new-output = 输出文件；已存在的文件不会被覆盖
cli-new-own = 我的模板：{ $halls } 个展馆，{ $booths } 个展位
cli-new-own-line = { $name }  { $about }
cli-new-unknown = 没有模板“{ $template }”。可用的模板：{ $known }。
cli-new-exists = “{ $file }”已存在，未作改动。请换一个文件名，或先将它移走。
cli-sample-about = 生成用于性能测试的大型平面图。
cli-sample-booths = 展位数，1 至 1 000 000
cli-sample-seed = 相同的数字生成相同的平面图
cli-sample-output = 输出文件

# 窗口。键以 `app-` 开头。
app-name = 展图
app-tagline = 展会平面图：展馆、主题馆、展位
app-untitled = 未命名平面图
app-canvas = 平面图
app-no-display = 无法打开窗口：没有可用的显示器。不需要窗口的功能见“hallplan --help”。
app-no-window = 无法打开窗口：{ $error }。展图需要支持 OpenGL 或 Vulkan 的显示器；不需要窗口的功能见“hallplan --help”。

## 栏
app-find-command = 查找命令
app-undo-step = 撤销：{ $step }
app-redo-step = 重做：{ $step }
app-status-pointer = 坐标 x { $x }  y { $y } { $unit }
app-status-pointer-bare = 坐标 x { $x }  y { $y }
app-status-walk = 到{ $exit } { $far } m
app-status-walks = 到{ $exit } { $far } m，{ $other } { $farther } m
app-status-scale = 1:{ $scale }
app-status-selected = 已选 { $count } 个，{ $area }
app-status-snap-off = 捕捉关闭
app-status-snap-on = 捕捉开启
app-status-snap-grid = 捕捉，网格 { $step }
app-status-findings = { $errors } 个错误，{ $warnings } 个警告
app-frame-times = 图面 { $last } 毫秒，平均 { $mean }，最长 { $worst }；整帧 { $whole } 毫秒

## 按钮
app-open = 打开
app-save = 保存
app-replace = 替换
app-cancel = 取消
app-close = 关闭
app-dismiss = 知道了
app-discard = 不保存
app-yes = 是
app-no = 否
app-none = 无
app-mixed = 多个值
app-open-sides = 开口
app-legend = 图例：{ $entries }
app-ways-out-coming = 正在计算…
app-ways-out-closed = 已关闭 { $count } 个出口
app-legend-more = 另有 { $count } 项
app-minimap = 缩略图

## 对象
app-objects = 对象
app-objects-search = 搜索对象
app-objects-none = 平面图为空。请用左侧工具绘制展馆。
app-objects-not-found = 没有找到。
app-objects-no-hall = 不在展馆内
app-objects-no-pavilion = 无主题馆

## 属性
app-inspector = 属性
app-inspector-locked = 已锁定：位置、形状和名称不能改，销售信息可以改。
app-inspector-none = 在平面图上选择对象即可查看其属性。
app-layers = 图层
app-layers-kinds = 类别
app-layers-halls = 展馆
app-layers-pavilions = 主题馆
app-layers-about = 图层仅影响当前屏幕，不随平面图保存。打印和导出的内容由页面设置决定，与此处隐藏或变淡无关。
app-layers-isolated = 仅完整显示所选对象。再次执行同一命令即可恢复（视图菜单）。
app-layer-state = { $layer }：{ $state }
app-layer-locked = { $layer }：已锁定
app-layer-free = { $layer }：未锁定
app-layer-tip-shown = 已显示。单击使其变淡。
app-layer-tip-dimmed = 已变淡：可见、可捕捉，但不可选择。单击将其隐藏。
app-layer-tip-hidden = 已隐藏。单击将其显示。
app-layer-tip-locked = 已锁定：其中的对象不能移动、更改或删除。单击解锁。
app-layer-tip-free = 单击锁定：其中的对象将不能移动、更改或删除。
app-status-isolated = 仅突出所选对象
app-status-hidden = 已隐藏 { $count } 个图层
app-status-dimmed = 已变淡 { $count } 个图层
app-inspector-group = 组合
app-inspector-members = { $count } 个对象
app-inspector-many = { $count } 个{ $kind }
app-inspector-objects = 对象
app-field-x = X 坐标
app-field-y = Y 坐标
app-area = 面积
app-usual-colour = 默认颜色
app-edit-property = 修改{ $property }
app-not-a-length = 请输入长度，例如 3.5 m 或 3500 mm；不写单位时按当前显示单位。
app-not-a-number = 请输入数字。
app-not-an-angle = 请输入角度，例如 45。
app-does-not-fit = 此值不适用于该对象。

## 精确绘图
app-typed-hint = 长度 3.5 · 位移 2,1 · 坐标 =10,5 · 角度 <45 · 尺寸 3x2
app-typed-hint-degrees = 角度，例如 45
app-typed-value = 精确数值
app-exact-offset = 向外偏移
app-ruler-across = 标尺：向下拖出参考线
app-ruler-along = 标尺：向右拖出参考线
app-snap-grid-step = 网格间距
app-snap-polar-step = 角度步长
app-snap-reach = 捕捉范围（像素）
app-snap-tip = 右键单击选择捕捉对象
app-pointer-what-ctrl = 为所选轮廓添加或删除顶点
app-pointer-key-ctrl = Ctrl 加单击边或顶点
app-pointer-what-type = 精确数值，拖动中也可键入
app-pointer-key-type = 键入数字，再按 Enter
app-exact-across = 同一行内
app-exact-along = 行与行之间
app-exact-angle = 角度
app-exact-columns = 列数
app-exact-count = 将生成 { $count } 个新对象
app-exact-count-up = 编号递增
app-exact-direction = 方向
app-exact-gap = 间距
app-exact-gaps = 净距（边到边）
app-exact-grid = 行列阵列
app-exact-line = 沿直线
app-exact-no-numbers = 不编号
app-exact-rows = 行数
app-exact-steps = 步距

## 参展商
app-exhibitor-add = 添加参展商
app-exhibitor-search = 搜索或输入新名称
app-exhibitor-new = 新建参展商“{ $name }”
app-exhibitor-remove = 移除{ $name }
app-edit-exhibitors = 修改参展商
app-edit-new-exhibitor = 新建参展商

## 检查结果
app-findings = 检查结果 · { $count }
app-findings-none = 按“{ $profile }”检查，没有发现问题。共检查 { $count } 条规则。
app-findings-by-rule = 按规则
app-findings-by-hall = 按展馆
app-findings-by-severity = 按严重程度
app-findings-group = 检查结果分组方式
app-findings-search = 搜索检查结果
app-findings-not-found = 没有符合的结果。
app-findings-no-hall = 不在展馆内
app-findings-waived = 已接受 · { $count }
app-finding-show = 在图上显示
app-waived-by = { $who } 于 { $when } 接受：{ $why }
app-waive-hint = 右键单击可接受此问题。
app-waive = 接受…
app-unwaive = 不再接受
app-waive-title = 接受问题
app-waive-text = 该问题会连同姓名和理由保留在“已接受”中；测量值改变后会重新出现。
app-waive-button = 接受
app-edit-waive = 接受问题
app-edit-unwaive = 取消接受

## 文件
app-opening = 正在打开 { $name }
app-opened-late = “{ $name }”现在才读取完毕。如需查看，请重新打开。
app-saving = 正在保存 { $name }
app-saved = 已保存 { $name }。
app-still-saving = “{ $name }”仍在保存。此后的修改会随后保存。
app-saved-late = 较早的一次保存现已完成：“{ $path }”中是当时的平面图。
app-conflict-late = “{ $path }”已被他人修改，保持他人保存的样子，未在该处保存任何内容。
app-save-elsewhere = 保存到其他位置…
app-job-step = { $job }：{ $step }
app-step-looking = 查看文件
app-step-writing = 写入
app-step-flushing = 写入磁盘
app-step-reading-back = 回读核对
app-step-backing-up = 保留旧版本
app-step-placing = 放到原位
app-still-saving-title = “{ $name }”仍在保存
app-still-saving-text = 磁盘或网络驱动器尚未响应。
app-still-saving-wait = 等待，保存后关闭
app-still-saving-keep = 立即关闭，保留工作以便恢复
app-still-saving-keep-hint = 下次启动时会提示恢复。
app-not-kept = 无法保留工作以便恢复，因此窗口保持打开。请保存到其他位置。
app-open-title = 打开平面图
app-save-title = 保存平面图
app-export-to-title = 导出到
app-files-html = HTML 网页
app-files-json = 展图平面图
app-files-pdf = PDF 图纸
app-files-png = PNG 图片
app-files-svg = SVG 图纸
app-waiting-for-dialog = 正在等待文件对话框
app-folder-up = 上一级
app-file-name = 文件名
app-no-such-file = 文件 { $path } 不存在。
app-file-exists = { $path } 已存在。是否替换？
app-no-answer = “{ $path }”没有响应。请选择其他位置，或重试。
app-cannot-list = 无法读取文件夹 { $path }：{ $error }
app-unsaved-title = 是否保存对“{ $name }”的修改？
app-unsaved-text = 不保存将丢失上次保存以来的修改。
app-conflict-title = 文件已被他人修改
app-conflict-text = { $path } 已不是打开时的内容。该文件保持他人保存的样子，您的平面图尚未保存。
app-conflict-copy = 将我的另存为旁边的副本
app-conflict-theirs = 采用他人的版本
app-conflict-elsewhere = 将我的另存为其他名称
app-conflict-replace = 覆盖他人的版本（保留备份）
app-conflict-copy-hint = 两份平面图都保留，继续编辑您的一份。
app-conflict-theirs-hint = 您的修改会保留三十天备查。
app-copy-of = { $name } – { $user } 的副本
app-copy-of-me = { $name } – 我的副本

## 谁打开了平面图
app-held = 只读：{ $host } 上的 { $user } 已打开此平面图。可以编辑，并另存为其他名称。
app-held-by-somebody = 只读：另一个窗口已打开此平面图。可以编辑，并另存为其他名称。
app-plan-locked = 平面图已锁定，无法更改。
app-unlock-plan = 解锁
app-held-free = 只读：此前打开此平面图的一方已将其关闭。
app-take-over = 接管
app-taking-over = 正在接管 { $name }
app-taken-over = 现在由您保存此平面图。
app-taken-over-newer = 现在由您保存此平面图，显示的是最近保存的内容。
app-held-save = 他人已打开此平面图，因此请另存为其他名称。
app-held-elsewhere = “{ $path }”已在另一个窗口或由他人打开，尚未写入任何数据。请另选名称。

## 备份
app-backups-title = “{ $name }”的备份
app-backups-none = 此平面图还没有备份。每次保存时会保留一份：最近十份，以及三十天内每天一份。
app-backups-no-file = 此平面图从未保存，因此没有备份。
app-backups-text = 备份会作为新的平面图打开，不会覆盖任何内容。
app-backups-listing = 正在查看备份
app-backups-row = { $halls } 个展馆，{ $booths } 个展位，{ $exhibitors } 家参展商
app-backups-broken = 无法读取
app-backups-size = 大小 { $size } kB
app-backup-name = { $name } – 备份 { $time }

## 由旧平面图新建
app-tick-counted = { $what }（{ $count }）
app-renewal-open-title = 选择作为来源的平面图
app-renewal-title = 由其他平面图新建
app-renewal-text = 新平面图将包含“{ $name }”中勾选的内容，原文件不会被改动。
app-renewal-venue = 场馆
app-renewal-booths = 展位
app-renewal-exhibitors = 参展商
app-renewal-fair = 新展会
app-renewal-make = 新建平面图
app-renewal-name = { $name } – 新
app-renewal-links = 部分底图是链接；把平面图保存到“{ $name }”所在文件夹后即会显示。

## 自己的模板
app-menu-templates = 由模板新建
app-template-own = 我的模板
app-template-listing = 正在查看模板
app-template-title = 另存为模板
app-template-text = 模板是本平面图的副本，显示在欢迎界面和“文件 › 由模板新建”中。
app-template-saved = 平面图已存为模板“{ $name }”。
app-template-taken = 已有模板“{ $name }”。是否替换？旧模板会留作备份。
app-template-shipped = “{ $name }”是程序自带的模板，请另取名称。
app-template-links = 作为链接的底图不包含在模板中；如需包含，请将其嵌入平面图。
app-template-remove-tip = 删除模板“{ $name }”
app-template-remove-title = 是否删除模板“{ $name }”？
app-template-remove-text = 将删除文件 { $path }。由它新建的平面图不受影响。
app-template-remove = 删除
app-template-removing = 正在删除 { $name }

## 其他平面图的对象
app-insertion-open-title = 选择要从中插入的平面图
app-insertion-title = 从其他平面图插入
app-insertion-text = “{ $name }”中勾选的内容将放入本平面图，可一步撤销。
app-insertion-what = 内容
app-insertion-how = 方式
app-insertion-part = 范围
app-insertion-whole = 整个平面图
app-insertion-ids = 对象 id
app-insertion-place = 位置
app-insertion-same = 与原图相同
app-insertion-middle = 视图中央
app-insertion-numbers = 保留展位号（在本图中未被使用的）
app-insertion-exhibitors = 连同参展商
app-insertion-insert = 插入对象

## 剪贴板
app-copied = 已复制 { $count } 个对象。
app-cannot-copy = 无法复制所选内容。
app-cannot-paste = 剪贴板中的内容不是平面图的一部分。

## 欢迎
app-open-file = 打开平面图
app-drop-hint = 也可以把文件拖到窗口上。
app-empty-plan = 平面图为空。请先绘制展馆轮廓，尺寸可稍后输入。
app-empty-draw-hall = 绘制展馆
app-empty-template = 从带展位的单馆开始
app-templates = 新建平面图
app-samples = 打开示例
app-recent = 最近的平面图
app-recent-none = 打开过的平面图会显示在这里。

## 查找
app-find-hint = 展位号或公司名称
app-find-none = 没有此展位号或公司。
app-palette-hint = 输入命令名称

## 帮助
app-shortcuts = 快捷键
app-tools = 工具
app-pointer = 指针
app-pointer-what-wheel = 以指针为中心缩放
app-pointer-key-wheel = 滚轮
app-pointer-what-middle = 移动平面图
app-pointer-key-middle = 中键
app-pointer-what-space = 平移视图
app-pointer-key-space = 空格加拖动
app-pointer-what-alt = 暂停捕捉
app-pointer-key-alt = 拖动时按住 Alt
app-pointer-what-shift = 加入选择
app-pointer-key-shift = Shift 加单击
app-pointer-what-escape = 取消操作
app-pointer-key-escape = Esc
app-about-version = 版本 { $version }
app-about-text = 展会平面图编辑器。离线工作，数据不会离开本机。
app-about-licences = MIT 或 Apache-2.0 许可。字体：Noto Sans 与 Noto Sans CJK SC，SIL Open Font License 1.1。
app-working = 正在处理

## 恢复
app-recovery-title = 有未保存的工作
app-recovery-text = 程序在保存“{ $name }”之前结束。可以恢复 { $count } 步修改。
app-recovery-counts = 恢复后平面图包含：{ $counts }。
app-recovery-lost = 其后 { $count } 步修改已损坏或无法执行，将被略去。
app-recovery-changed = 文件此后已被修改。保存时会先询问，不会覆盖任何内容。
app-recovery-gone = 平面图的文件已不存在，或无法读取。
app-recovery-uncertain = 部分记录已损坏，修改可能并非基于原来的状态。保存前请先检查。
app-recovery-impossible = “{ $name }”有未保存的修改，但目前无法恢复。
app-recovery-kept = 无论如何选择都不会删除：不恢复的内容会保留三十天。
app-later = 以后再说
app-looking-for-work = 正在查找未保存的工作
app-safe-title = 前两次启动失败
app-safe-text = 展图连续两次在启动后立即结束。这一次没有自动打开文件，也没有恢复未保存的工作。所有内容仍然保留。
app-safe-nothing = 不打开任何文件
app-safe-open = 打开 { $name }
app-safe-look = 查找未保存的工作
app-broke-again = 展图程序再次出现故障，即将退出。下次启动时可以恢复未保存的工作。
app-broke-restarted = 展图程序出现故障，已自动重新启动。未保存的工作可以恢复。
app-broke-stuck = 展图程序出现故障，且无法自动重新启动（{ $error }）。下次启动时可以恢复未保存的工作。
app-job-broke = 以下操作因程序错误而中止：{ $job }。平面图未受影响，请保存。
app-recover = 恢复
app-forget = 不恢复
app-recovered = { $lost ->
    [0] 修改已恢复。请保存平面图。
   *[other] 修改已恢复，但最后 { $lost } 步除外。请保存平面图。
 }

## 导出
app-apply = 应用
app-edit-page = 页面设置
app-export = 导出
app-export-title = 导出图纸或数据
app-filing-file = { $name } 报审报告
app-filing-title = 报审报告
app-filing-about = 平面图按哪些规则检查、结果如何，中英文对照：各规则的结果、附图的问题清单、豁免和面积统计。
app-filing-first = 首要语言
app-filing-write = 生成
app-filing-to-title = 报告保存到
app-export-format = 格式
app-export-data = 平面图数据（JSON）
app-export-selected = 仅所选内容
app-export-area = 范围
app-export-whole = 全部
app-export-language = 语言
app-export-width = 宽度（像素）
app-export-resolution = 分辨率
app-export-dpi = 分辨率（DPI）
app-export-about = 输出比例约为 1:{ $scale }。
app-export-fit = 适合页面
app-exporting = 正在导出 { $name }
app-exported = 已导出到 { $path }。
app-no-viewer = 已生成 { $path }，但无法打开查看程序：{ $error }
app-no-format = 没有 { $format } 格式。
app-missing-characters = 字体中没有以下字符，图纸中将缺失：{ $characters }

## 平面图设置
app-plan-title = 平面图设置
app-plan-names = 名称
app-plan-drawing = 图面
app-plan-rules = 规则（取较严的数值）
app-plan-load-rules = 从文件载入自有规则…
app-plan-own-rules = 自有规则：{ $id }
app-plan-own-rules-remove = 移除
app-plan-rule-change = { $rule }：{ $name } 改为 { $value }，理由：{ $reason }
app-rules-open-title = 选择规则配置
app-rules-title = 本平面图的规则：{ $profile }
app-rules-about = 检查项与数值来自平面图所选的规则配置；此处的改动只对本平面图有效，须写明理由。
app-rules-search = 搜索规则
app-rules-not-found = 没有这样的规则。
app-rules-changed = 已改动
app-rules-off = 关闭
app-rules-not-asked = 所选规则配置都没有这条规则。请在平面图设置中选择含有它的配置，或从文件载入自有规则。
app-rules-asked-by = 依据
app-rules-usual = 原为 { $value }
app-rules-reason = 理由
app-rules-reason-hint = 本平面图为何不同
app-rules-reset = 恢复配置中的数值
app-rules-no-reason = “{ $rule }”已改动，请写明理由。
app-rules-save = 另存为自有规则配置…
app-rules-save-title = 将规则保存为配置
app-edit-rules = 规则
app-plan-edit-rules = 逐条查看与修改规则…
app-rules-file = { $name } 规则
app-reading-rules = 正在读取规则“{ $name }”
app-rules-unreadable = 规则“{ $name }”未载入。{ $reason }
app-plan-main-language = 主要语言
app-today = 今天
app-edit-plan = 平面图设置

## 参展商列表
app-exhibitors-title = 参展商 · { $count }
app-exhibitors-search = 搜索参展商
app-exhibitors-new = 添加参展商
app-exhibitors-new-name = 新参展商
app-exhibitors-none = 还没有参展商。可在此添加，或在展位属性中输入名称。
app-exhibitors-choose = 选择一个参展商即可查看和修改其资料。
app-exhibitors-remove = 删除此参展商
app-exhibitors-booths = 展位
app-exhibitors-no-booth = 尚无展位。
app-exhibitors-show = 在图上显示
app-edit-exhibitor = 修改参展商
app-edit-remove-exhibitor = 删除参展商

## 工具
app-options-corners = 逐点绘制
app-options-arcs = 圆弧
app-options-arcs-tip = 圆弧要单击两次：先单击弧上一点，再单击终点。圆弧以直线段近似，误差不超过 10 毫米。
app-options-chain = 连续
app-options-measures = 类型
app-colour-field-title = 按字段着色
app-colour-field-text = 出现最多的值各用一种颜色，图例中列出。
app-labels-title = 展位文字
app-labels-none = 展位内自动显示放得下的编号、参展商和面积。添加一行即可按比例自行规定。
app-labels-text = 每一行用到所写的比例为止。放不下时从下往上省略，没有内容的行不显示。
app-labels-add = 添加一行
app-labels-up-to = 用到比例 1:
app-labels-lines = 显示内容
app-labels-remove = 删除此行
app-labels-no-scale = 比例应为 1 到 1000000 之间的数。
app-labels-twice = 有两行的比例相同。
app-views-title = 命名视图
app-views-none = 还没有保存的视图。先把要看的部分放大，再起个名字。
app-views-name = 视图名称
app-views-keep = 保存当前视图
app-views-go = 显示此视图
app-views-remove = 删除视图{ $name }
app-options-click = 单击绘制
app-typing = 编号、名称或文字
app-edit-text = 文字

## 尺寸与接口
app-dimension-corner = { $object }的第 { $corner } 个角点
app-dimension-centre = { $object }的中心
app-dimension-stop = 第 { $number } 点
app-label-leader = 引线
app-label-no-leader = 去掉引线
app-label-fields = 可用字段：{ $fields }
app-dimension-free = 解除关联
app-service-add = 添加接口
app-service-remove = 删除此接口

## 由程序生成的展位与展位号
app-mend = 改正
app-mend-everything = 改正所有可改正的问题
app-mend-all = 改正所有同类问题
app-mend-apply = 改正
app-mend-looking = 正在寻找不产生新问题的最小改动
app-mend-left = 未改正：
app-making-booths = 布置展位
app-making-where = 位置
app-making-choose = 请选择…
app-making-choose-hint = 请选择展馆或主题馆，或在图上画出区域。
app-making-drawn-area = 画出的区域
app-making-draw-area = 画区域
app-making-booth = 展位
app-making-back-to-back = 两排背靠背
app-making-row = 每排展位数（0 不限）
app-making-aisles = 通道
app-making-main-every = 每隔几组设主通道
app-making-main-from-exits = 主出入口起设直通主通道
app-making-edges = 边缘与间距
app-making-edge = 边缘处
app-edge-open = 展位
app-edge-aisle = 通道
app-edge-wall-row = 靠墙单排
app-making-start = 第一排位于
app-corner-upper-left = 左上
app-corner-upper-right = 右上
app-corner-lower-left = 左下
app-corner-lower-right = 右下
app-making-pick-edge = 取边方向
app-making-wall-gap = 离墙
app-making-exit-clear = 出口前净空
app-making-others = 离其他展位
app-making-numbers = 展位号
app-making-numbered = 给展位编号
app-making-pattern = 格式
app-making-pattern-tip = {"{"}hall{"}"} 馆、{"{"}pavilion{"}"} 主题馆、{"{"}row{"}"} 排、{"{"}aisle{"}"} 通道、{"{"}n:2{"}"}（两位计数），以及任意文字
app-making-walk = 顺序
app-walk-rows = 逐排
app-walk-serpentine = 蛇形
app-walk-odd-even = 通道两侧单双号
app-walk-path = 沿画出的路径
app-making-fill = 寻找最满布置
app-making-fill-tip = 比较各种方向、边缘和错位，保留可到达展位最多的布置
app-making-filling = 正在寻找最满布置
app-making-create = 生成
app-making-numbering = 编排展位号
app-making-all-booths = 图中全部 { $count } 个展位
app-making-selected-booths = 所选 { $count } 个展位
app-making-draw-path = 画一条编号路径
app-making-first = 起始号
app-making-skip = 不用
app-making-through = 号码逐排连续
app-making-preview = 新旧对照
app-making-odd = 可疑之处（{ $count }）
app-making-nothing-odd = 这些号码没有可疑之处。
app-making-number = 编号
app-making-more = …… 还有 { $count } 个
app-merge-title = 合并展位
app-merge-about = { $count } 个展位，共 { $area }
app-merge-exhibitors = 这些展位中有 { $count } 家参展商；合并后都在同一展位。
app-merge-number = 合并后的展位号
app-merge-lowest = 最小号
app-merge-highest = 最大号
app-merge-corner = 左上角展位的号
app-merge-range = 全部，写成范围
app-merge-becomes = 一个 { $area } 的展位
app-merge-do = 合并
app-split-title = 拆分展位
app-split-about = 已选 { $count } 个，共 { $area }
app-split-exhibitors = 参展商留在各自展位的第一块中。
app-split-across = 横向
app-split-down = 纵向
app-split-becomes = { $count } 个展位，每个 { $area }
app-split-do = 拆分
app-split-line = 沿一条线…

## 底图
app-picture-open-title = 选择图片
app-reading-picture = 正在读取 { $name }
app-picture-unreadable = 无法使用 { $name }。{ $reason }
app-picture-replaced = 已换成 { $name }；比例和位置不变
app-picture-title = 底图
app-picture-about = { $name }，{ $width } × { $height } 像素
app-picture-page = 页（共 { $pages } 页）
app-picture-size = 图上大小
app-picture-scale = 或按图纸比例
app-picture-where = 保存方式
app-picture-embedded = 存入平面图
app-picture-linked = 链接到文件
app-picture-link-hint = 与已保存的平面图在同一文件夹或其下级文件夹中的文件才能链接。
app-picture-calibrate = 放入并校准
app-picture-put = 放入
app-calibrate-title = 校准底图
app-calibrate-hint = 在底图上取两个已知距离的点，例如两根柱子或一面墙的两端，然后输入距离。
app-calibrate-check-hint = 比例已定。可再取一对点核对：输入真实距离，看偏差多少。
app-calibrate-pick = 取两点
app-calibrate-measured = 图上：{ $length }
app-calibrate-true = 真实距离
app-calibrate-off = 偏差 { $off }（{ $percent } %）
app-calibrate-do = 校准
app-calibrate-again = 按这一对校准

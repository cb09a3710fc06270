# Keys begin with `export-`.

## Pages and scales
export-page-landscape = { $paper } 横向
export-page-portrait = { $paper } 纵向
export-scale-does-not-fit = 按 1:{ $scale } 绘制时，{ $page } 放不下该平面图。请至少选用 { $smallest }，或改用 1:{ $nearest }。
export-scale-fits-no-paper = 按 1:{ $scale } 绘制时，{ $page } 及更大的图纸都放不下该平面图。请改用 1:{ $nearest }。
export-scale-needs-paper = 按 1:{ $scale } 绘制时，{ $page } 放不下该平面图。请至少选用 { $smallest }。
export-plan-fits-no-page = 该平面图过大，按 1:{ $scale } 及各常用比例，{ $page } 都放不下。请选择“适合图纸”，或只打印单个展馆。
export-no-room = 页边距过大，没有留下绘图的空间。请减小页边距，或选用更大的图纸。

## Formats
export-format-pdf = PDF 文档
export-format-html = HTML 网页
export-format-png = PNG 图片
export-format-svg = SVG 矢量图

## Why a drawing was not made
export-cancelled = 已取消导出。
export-not-written = 无法写出图纸：{ $cause }
export-picture-unreadable = 无法读取底图（{ $cause }）。请换用 PNG 或 JPEG 图片，或将其隐藏。
export-width-out-of-range = 无法生成宽 { $wanted } 像素的图片。请选择 { $least } 至 { $most } 像素，或降低分辨率。
export-not-made = 无法生成图纸：{ $cause }

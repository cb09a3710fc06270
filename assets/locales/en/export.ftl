# Keys begin with `export-`.

## Pages and scales
export-page-landscape = { $paper } landscape
export-page-portrait = { $paper } portrait
export-scale-does-not-fit = At 1:{ $scale } the plan does not fit on { $page }. Print it on { $smallest } at least, or at 1:{ $nearest }.
export-scale-fits-no-paper = At 1:{ $scale } the plan does not fit on { $page }, nor on any larger paper. Print it at 1:{ $nearest }.
export-scale-needs-paper = At 1:{ $scale } the plan does not fit on { $page }. Print it on { $smallest } at least.
export-plan-fits-no-page = The plan is too large for { $page } at 1:{ $scale } and at every usual scale. Let the scale fit the page, or print one hall.
export-no-room = The margins leave no room for the plan. Make them smaller, or choose a larger paper.

## Formats
export-format-pdf = PDF document
export-format-html = HTML page
export-format-png = PNG picture
export-format-svg = SVG drawing

## Why a drawing was not made
export-cancelled = The export was cancelled.
export-not-written = The drawing could not be written: { $cause }
export-picture-unreadable = A background picture could not be read ({ $cause }). Replace it by a PNG or JPEG picture, or hide it.
export-width-out-of-range = A picture of { $wanted } pixels across cannot be made. Choose { $least } to { $most } pixels, or fewer dots per inch.
export-not-made = The drawing could not be made: { $cause }

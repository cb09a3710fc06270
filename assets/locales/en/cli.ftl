# Keys begin with `cli-`.

## Help
cli-heading-usage = Usage:
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-commands = Commands
cli-heading-examples = Examples:
cli-argument-file = The plan
cli-argument-output = The file to write
cli-argument-json = Print JSON for scripts
cli-argument-locale = Language of what is printed: zh-CN or en; without it, the system's
cli-argument-help = Print this help
cli-argument-version = Print the version
cli-window-about = Hallplan: floor plans of trade fairs. Without a command it opens the editor.
cli-window-file = The plan to open in the editor
cli-window-restarts = How often the window broke down and was started again; the program tells this to itself
cli-window-renderer = How the window is drawn: auto, glow (OpenGL) or wgpu (Vulkan, Metal, DirectX)
cli-check-about = Check a plan by its rules. Exit code 0: no errors, 1: errors found, 2: could not run.
cli-check-profile = Rule profiles to check by as they are, instead of the plan's own: ids such as cn-cnea, or a file NAME.json; several with commas, the stricter value counts
cli-check-rule = Only these rules, several with commas
cli-check-sarif = Print a log in SARIF 2.1.0 for programs that show findings
cli-check-mend = Make the smallest changes that remove findings, each without making another one, and write the plan to OUT. What is locked, sold or reserved stays
cli-check-output = Where the mended plan goes; the plan itself is allowed
cli-check-mend-output = Say where the mended plan goes with -o FILE.
cli-check-mended = { $how } (rule { $rule }).
cli-check-left = { $severity }: { $problem }. Left: { $why }.
cli-check-mended-count = Mended: { $count }.
cli-check-no-such-rule = There is no rule “{ $rule }”. There are: { $known }
cli-check-no-such-profile = There is no rule profile “{ $profile }”. There are: { $known }; or name a file that ends in .json.
cli-check-profile-text = { $file } is no text in UTF-8, so it is no rule profile.
cli-check-profile-wrong = { $file } is no rule profile. { $reason }
cli-check-change = Changed for this plan: { $name } of the rule { $rule } is { $value }. Reason: { $reason }
cli-rules-about = List every rule with its parameters, and what profiles ask of it: severities, numbers, clause, text and source.
cli-rules-profile = Only these rule profiles, together: ids such as cn-cnea, or a file NAME.json; without it, all that ship
cli-approve-about = Approve a plan as it is, and write it to OUT. Findings of rules that nobody can force stand in the way; other errors ask for a reason
cli-approve-who = Who approves it
cli-approve-when = When, as YYYY-MM-DD
cli-approve-why = Why in spite of errors that stand
cli-approve-withdraw = Take an approval back
cli-approve-output = Where the approved plan goes; the plan itself is allowed
cli-report-about = Write a filing report: every rule with its result, findings with drawings, waivers, figures, in Chinese and English side by side. Exit code 0: no errors, 1: errors found, 2: could not run.
cli-report-output = The file to write; its ending says the format: pdf or html
cli-report-profile = Rule profiles to check by as they are, instead of the plan's own: ids such as cn-cnea, or a file NAME.json; several with commas, the stricter value counts
cli-prices-about = Tell what booths cost, as typed or by the price list of the plan, and keep prices as they are on a day.
cli-prices-day = When somebody signs, as YYYY-MM-DD: the discounts of that day count
cli-prices-fix = Booths of this status keep the price of that day, where none is typed for them
cli-prices-output = The file to write; the plan itself is allowed
cli-tidy-about = Write a plan in its canonical form.
cli-tidy-output = The file to write, which may be the plan itself; without it, standard output
cli-schema-about = Print the JSON Schema of the file format.
cli-export-about = Draw a plan as PDF, PNG or SVG, or write it as JSON.
cli-export-output = The file to write; its ending says the format: pdf, png, svg or json
cli-export-page = Paper: A4, A3, A2, A1 or A0; without it, the plan's own
cli-export-landscape = Long side across
cli-export-portrait = Long side up
cli-export-scale = Print at 1:N
cli-export-fit = Print as large as the page allows
cli-export-dpi = Pixels to the inch of paper (PNG)
cli-export-width = Pixels across the sheet, up to 20000 (PNG)
cli-export-hall = Id of the only hall to show
cli-export-aisle-widths = Draw the middle lines of aisles with their clear widths
cli-export-colours = What the colour of a booth tells; without it, as the plan says
cli-export-onto-itself = { $file } is the plan itself; choose another name for the export.
cli-export-unknown-ending = The ending of { $file } names no format; use one of: { $endings }.
cli-export-no-hall = There is no hall with the id “{ $id }”.
cli-export-no-pixels = A resolution is for PNG; a { $format } has no pixels.
cli-export-missing-characters = No font has these characters, boxes are drawn instead: { $characters }

## Booths made by the program
cli-needs-output = Say where the plan goes with -o FILE, or add --dry-run.
cli-no-place = There is no hall or pavilion “{ $place }”. There are: { $known }
cli-generate-about = Lay booths out in a hall or pavilion, clear of what stands there.
cli-generate-place = The hall or pavilion: its id or its name
cli-generate-booth = Width and depth of a booth in metres (3x3)
cli-generate-raw = Raw space instead of shell scheme
cli-generate-row = Most booths of a row before an aisle crosses it; 0 for rows without end (10)
cli-generate-back-to-back = Two rows back to back
cli-generate-back-gap = Strip for services between the backs, in metres (0)
cli-generate-aisle = Width of the aisles between rows, in metres (3)
cli-generate-cross-aisle = Width of the aisles across rows, in metres (3)
cli-generate-main-aisle = Width of main aisles, in metres (5)
cli-generate-main-every = A main aisle after every so many blocks; 0 for none (0)
cli-generate-main-from-exits = A main aisle straight from each main exit
cli-generate-angle = Direction of the rows in degrees, counter-clockwise (0)
cli-generate-edge = Along the edges: open (booths), aisle, or wall-row (a single row with its backs to the wall)
cli-generate-wall-gap = Distance from walls, in metres (0.6)
cli-generate-exit-clear = Floor kept clear before exits, in metres (4)
cli-generate-gap = Distance from booths and facilities that are there, in metres (3)
cli-generate-fill = Look for the arrangement that holds the most booths
cli-generate-numbers = Number the booths, for example {"{"}hall{"}"}{"{"}row{"}"}{"{"}n:2{"}"}; also {"{"}pavilion{"}"} and {"{"}aisle{"}"}
cli-argument-skip = Letters and numbers to leave out, for example I,O,4,13,14
cli-argument-walk = Order of the numbers: rows, serpentine or odd-even
cli-argument-start = Corner where the first row begins: upper-left, upper-right, lower-left or lower-right
cli-argument-first = First number of each row (1)
cli-argument-through = Go on counting from row to row
cli-argument-dry-run = Only tell what would be done; write nothing
cli-insert-about = Put objects of another plan into a plan, in one step.
cli-insert-other = The plan whose objects are inserted; it is not touched
cli-insert-kinds = Only these kinds, by commas: underlay, hall, wall, pillar, exit, safety-point, utility, pavilion, aisle, booth, facility, label, dimension
cli-insert-hall = Only this hall of the other plan and what lies in it: its id or its name
cli-insert-ids = What ids they get: new, or keep (what is there already is left out) (new)
cli-insert-no-numbers = Booths lose their numbers; otherwise only those that are taken
cli-insert-no-exhibitors = Those who stand in the booths stay behind
cli-insert-at = Where the lower left corner of it all comes to lie, in metres
cli-insert-shift = How far it is moved, in metres (0,0)
cli-underlay-about = Put a background picture into a plan: PNG, JPEG, WebP, SVG or a page of a PDF.
cli-underlay-picture = The picture
cli-underlay-page = The page of a PDF (1)
cli-underlay-width = Width on the plan in metres
cli-underlay-mm-per-pixel = Millimetres on the plan to a pixel of the picture
cli-underlay-at = Where its lower left corner lies, in metres (0,0)
cli-underlay-opacity = How much of it is seen, in percent (60)
cli-underlay-made = The picture has { $width } × { $height } pixels and covers { $across } × { $down }.
cli-renumber-about = Give booths new numbers; ids and exhibitors stay.
cli-renumber-place = Only booths of this hall or pavilion: its id or its name
cli-renumber-numbers = What a number is made of: {"{"}hall{"}"}, {"{"}pavilion{"}"}, {"{"}row{"}"}, {"{"}aisle{"}"}, {"{"}n:2{"}"} and texts
cli-renumber-lint = Only tell what is odd about the numbers; exit code 1 where something is

## Findings
cli-check-finding = { $severity }: { $problem } (rule { $rule }, at x { $x } m, y { $y } m)
cli-check-finding-clause = { $severity }: { $problem } (rule { $rule }, { $clause }, at x { $x } m, y { $y } m)
cli-check-summary = Errors: { $errors }, warnings: { $warnings }, notes: { $infos }, waived: { $waived }.

## Rules
cli-rules-named = { $name }: { $parts }
cli-rules-subjects = Looks at: { $list }
cli-rules-cases = Finds: { $list }
cli-rules-parameters = Parameters: { $list }
cli-rules-at-least = { $name } ({ $unit }, the larger is stricter)
cli-rules-at-most = { $name } ({ $unit }, the smaller is stricter)
cli-rules-off = off
cli-rules-forbidden = Nobody can force: { $list }
cli-rules-source = { $status }: { $source }
cli-rules-no-source = Standing: { $status }
cli-rules-unverified-off = { $status }. Switched off; check it against: { $source }

## Figures
cli-describe-about = Count booths and add up areas by hall, pavilion and status.
cli-describe-price = All booths together cost { $price } { $currency }, as typed or by the price list without discounts.
cli-describe-totals = Halls: { $halls }, pavilions: { $pavilions }, booths: { $booths } ({ $units } standard booths of 9 m²), exhibitors: { $exhibitors }, gross { $gross }, net { $net }
cli-describe-by-hall = Hall
cli-describe-by-pavilion = Pavilion
cli-describe-by-status = Status
cli-describe-by-type = Open sides
cli-describe-booths = Booths
cli-describe-units = Units
cli-describe-exhibitors = Exhibitors
cli-describe-net = Net
cli-describe-gross = Gross
cli-describe-no-hall = (no hall)
cli-describe-no-pavilion = (no pavilion)

## Ways out
cli-egress-about = Tell how far it is on foot to the exits, how many people leave by each, and how long that takes. A planning aid, not a certificate.
cli-egress-close = Exits that are closed: their ids, several with commas
cli-egress-density = Persons to the m² of gross area, up to 10 (0.75, GB 50016 as quoted elsewhere)
cli-egress-cell = Side of the cells that the floor is looked at in, in mm, 50 to 5000 (250)
cli-egress-png = Also draw the distances as a map in this PNG file
cli-egress-no-such-exit = There is no exit with the id “{ $id }”.
cli-egress-no-png = The map is a PNG: choose a name for { $file } that ends in .png.
cli-egress-basis = { $density } persons/m² of gross area; movement only, without the time until people set off. Visitors leave by main and emergency exits, each by the nearest. Needed width: 0.65 m for 100 persons (GB 50016, second-hand). Service: Fruin, if all stand on the free floor.
cli-egress-by-hall = Hall
cli-egress-people = People
cli-egress-exits = Exits
cli-egress-clear = Clear
cli-egress-needed = Needed
cli-egress-service = Service
cli-egress-mean = Mean walk
cli-egress-farthest = Farthest (x, y)
cli-egress-cut-off = No way out
cli-egress-time = Time
cli-egress-by-exit = Exit
cli-egress-id = Id
cli-egress-share = Share
cli-egress-flow = Flow
cli-egress-if-closed = If it is closed
cli-egress-none = -
cli-egress-all-out = From every booth there is a way out.
cli-egress-stuck = Booths without a way out: { $count }: { $booths }

## Files
cli-cannot-read = Cannot read { $file }: { $reason }
cli-cannot-write = Cannot write { $file }: { $reason }
cli-cannot-open = Cannot open { $file }: { $reason }
cli-cannot-print = Cannot write to standard output: { $reason }
cli-held = { $user } on { $host } has { $file } open. Nothing was written. Have it closed there, or write to another file.
cli-held-by-somebody = { $file } is open in a window or by somebody else. Nothing was written. Close it there, or write to another file.
cli-io-not-found = there is no such file or folder.
cli-io-denied = permission was denied.
cli-io-folder = it is a folder.
cli-io-no-folder = a part of the path is not a folder.
cli-io-full = the disk or the quota is full.
cli-io-read-only = the disk is read-only.
cli-io-too-large = it is larger than any plan.
cli-io-bad-name = the name is not allowed.
cli-io-other = the system says: { $reason }.

## Command lines that make no sense
cli-usage-unknown-argument = “{ $argument }” is not expected here.
cli-usage-unknown-command = There is no command “{ $command }”.
cli-usage-no-value = { $argument } needs a value.
cli-usage-invalid-value = “{ $value }” is not a value for { $argument }.
cli-usage-invalid-choice = “{ $value }” is not a value for { $argument }; choose from: { $choices }.
cli-usage-missing = Missing: { $argument }.
cli-usage-twice = { $argument } is given twice.
cli-usage-conflict = { $argument } and { $other } exclude each other.
cli-usage-other = The command line makes no sense: { $reason }.
cli-usage-help = See “{ $command } --help”.

## The window
cli-no-window = This build of Hallplan has no window. See “hallplan --help” for what it can do.
cli-new-about = Make a fresh plan from a template, or from an older plan.
cli-new-from = The older plan that the new one is made from; it is not touched. What is kept keeps its ids
cli-new-keep = What is kept of it, by commas: venue, facilities, underlays, aisles, labels, dimensions, pavilions, booths, numbers, prices, services, statuses, exhibitors, stands (all up to prices)
cli-new-name = Name of the new fair, in the plan's main language
cli-new-edition = Edition of the new fair, in the plan's main language
cli-new-kept = { $what }: { $count }
cli-new-keep-needs = “{ $what }” cannot be kept without “{ $needed }”. Add it to --keep.
cli-new-template = The template; --list shows them all
cli-new-list = Only list the templates
cli-new-output = The file to write; one that is there already is not touched
cli-new-own = Your template: { $halls ->
    [one] 1 hall
   *[other] { $halls } halls
 }, { $booths ->
    [one] 1 booth
   *[other] { $booths } booths
 }
cli-new-own-line = { $name }  { $about }
cli-new-unknown = There is no template “{ $template }”. The templates are: { $known }.
cli-new-exists = “{ $file }” is there already and was left alone. Choose another name, or move it away first.
cli-sample-about = Make a large layout for measurements.
cli-sample-booths = How many booths, 1 to 1 000 000
cli-sample-seed = The same number gives the same plan
cli-sample-output = The file to write
cli-exhibitors-about = Take lists of exhibitors into a plan, and propose places for them.
cli-exhibitors-import-about = Take a list of exhibitors (CSV, Excel, OpenDocument) into a plan, or update the plan by a newer list.
cli-exhibitors-import-list = The list: CSV, XLSX, XLS or ODS
cli-exhibitors-import-map = What its columns mean: a JSON file like the “map” that --json prints
cli-exhibitors-import-key = By what exhibitors of the plan are found again: name, code, or the heading of a column (code where each row has one, else name)
cli-exhibitors-import-sheet = The sheet, by name or number (the one that looks most like a list)
cli-exhibitors-import-heading-row = The row of the headings, from 1 (found)
cli-exhibitors-import-encoding = The encoding of a text: UTF-8, gb18030, Big5, Shift_JIS, EUC-KR, windows-1251, … (found)
cli-exhibitors-import-separator = What stands between the cells of a text (found)
cli-exhibitors-import-keep-where-empty = An empty cell leaves what the plan has there
cli-exhibitors-import-remove-vanished = Remove exhibitors that are not on the list
cli-exhibitors-assign-about = Propose places for exhibitors on site that have no booth: pavilion, area (a quarter more or less), open sides, promised numbers, together, country, apart. What is sold, held, blocked or locked stays; the status of booths stays as it was typed.
cli-exhibitors-assign-seed = The same number gives the same places
cli-assign-placed = { $name }: { $numbers } ({ $score } points; { $reasons })
cli-assign-unplaced = No place for { $name }: { $reason }
cli-assign-counts = { $placed } placed, { $unplaced } not placed (seed { $seed }).
cli-assign-linear = Places by themselves: { $points } points; no assignment gives more than { $bound }.
cli-assign-score = With neighbours: { $points } points ({ $before } before the search); no assignment gives more than { $bound }.
cli-exhibitors-no-sheet = There is no sheet “{ $sheet }”; there are: { $known }.
cli-exhibitors-no-column = There is no column “{ $column }”; there are: { $known }.
cli-exhibitors-no-meaning = “{ $meaning }” is no meaning of a column (for “{ $column }”). “hallplan exhibitors import --json” shows meanings.
cli-exhibitors-read = Read: { $sheet }, headings in row { $row }.
cli-exhibitors-changed = Row { $row }, { $name }: { $what }
cli-exhibitors-vanished = Not on the list: { $name }
cli-exhibitors-more = … and { $count } more; --json prints all.
cli-usage-needs-command = A command is missing; choose from: { $choices }.
cli-list-about = Write a list of what is in a plan as XLSX or CSV: exhibitors, booths, utilities, sales.
cli-list-what = What is listed: exhibitors, by-number (exhibitors by booth number), booths, utilities, sales
cli-list-output = The file to write: .xlsx or .csv
cli-list-written = { $rows } rows written: { $file }
cli-list-unknown-ending = “{ $ending }” is no ending of a list that can be written; choose from: { $known }.
cli-import-about = Make a plan of a drawing, DXF or DWG (experimental): halls, pillars, exits, booths by layer.
cli-import-drawing = The drawing
cli-import-into = The plan it goes into; without it, a new plan
cli-import-units = Unit of its numbers: mm, cm, m, in or ft; without it, what the drawing says where that makes sense
cli-import-layers = A file that says what layers mean, such as {"{"}"A-WALL": "wall"{"}"}: hall, wall, pillar, exit, safety, booth, facility, text, rest or nothing
cli-import-tolerance = Ends of lines nearer than this meet, in metres (0.02)
cli-import-layer = { $layer }: { $meaning } — { $lines } lines, { $texts } texts
cli-import-became = {"  "}→ { $count } × { $kind }
cli-import-made = { $count } objects.
cli-import-unit = One unit of the drawing is 1 { $unit }: it is { $length } long.
cli-import-unit-doubtful = One unit of the drawing is taken for 1 { $unit }, so it is { $length } long; what the drawing says of it makes no sense for a building. If that is wrong, say --units.
cli-import-bad-map = { $file } does not say what layers mean: { $reason }
cli-import-no-meaning = “{ $word }” is no meaning of a layer. Choose from: { $known }.
cli-import-rest = Under the plan, as a background: { $lines } lines, { $texts } texts
cli-prices-told = { $count } of { $of } booths have a price, { $sum } { $currency } together.
cli-prices-fixed = { $count ->
    [one] The price of one booth is now kept.
   *[other] The prices of { $count } booths are now kept.
}
cli-prices-no-day = { $text } is no day; write it as YYYY-MM-DD.

# What a layout is made of: labels of kinds, states and fields, and what may not enter a layout.

## Kinds of object
model-kind-underlay = Background picture
model-kind-hall = Hall
model-kind-wall = Wall
model-kind-pillar = Pillar
model-kind-exit = Exit
model-kind-safety-point = Safety point
model-kind-utility = Utility point
model-kind-pavilion = Pavilion
model-kind-aisle = Aisle
model-kind-booth = Booth
model-kind-facility = Facility
model-kind-label = Label
model-kind-dimension = Dimension

## Themes of pavilions
model-theme-automobile = Automobile
model-theme-sci-tech = Sci-Tech Innovation
model-theme-5g = 5G New Era
model-theme-imported-goods = Imported Goods
model-theme-northeast-asia = Northeast Asian Countries
model-theme-jilin = Jilin
model-theme-provinces = Provinces, Regions and Cities
model-theme-live-broadcast = New Media Live Broadcast
model-theme-health = Health
model-theme-agriculture = Modern Agriculture
model-theme-digital-economy = Digital Economy
model-theme-services = Modern Services
model-theme-new-energy = New Energy & Equipment
model-theme-custom = Custom theme

## Sales status of booths
model-status-available = Available
model-status-held = Held
model-status-reserved = Reserved
model-status-contracted = Contracted
model-status-blocked = Blocked
model-status-organiser = Organiser

## How booths are built
model-booth-kind-shell = Shell scheme
model-booth-kind-raw = Raw space

## What sort of place a booth is, by its open sides
model-booth-type-inner = No open side
model-booth-type-row = Row, 1 open side
model-booth-type-perimeter = Row at the wall, 1 open side
model-booth-type-corner = Corner, 2 open sides
model-booth-type-through = Through, 2 opposite open sides
model-booth-type-peninsula = Peninsula, 3 open sides
model-booth-type-split-island = Split island, 3 open sides
model-booth-type-island = Island, 4 open sides

## What colours tell
model-booth-colours-pavilion = Pavilion
model-booth-colours-status = Status
model-booth-colours-kind = Shell or raw
model-booth-colours-open-sides = Open sides
model-booth-colours-area = Area
model-booth-colours-price = Price per m²
model-booth-colours-country = Country of the exhibitor
model-booth-colours-field = A field
model-booth-colours-findings = Findings

## How exhibitors take part
model-attendance-on-site = On site
model-attendance-online = Online only
model-attendance-both = On site and online

## Halls
model-ground-indoor = Indoor hall
model-ground-open = Open ground

## What the exhibits of a booth do or ask for
model-booth-trait-vibrates = Exhibits vibrate
model-booth-trait-noisy = Loud
model-booth-trait-smelly = Smells
model-booth-trait-quiet = Needs quiet
model-booth-trait-food = Food or clean air

## Exits
model-exit-kind-main = Main entrance and exit
model-exit-kind-emergency = Emergency exit
model-exit-kind-service = Service door
model-exit-kind-shutter = Roller shutter

## Safety points
model-safety-kind-hydrant = Fire hydrant
model-safety-kind-extinguisher = Fire extinguisher
model-safety-kind-alarm = Fire alarm button
model-safety-kind-sign = Exit sign

## Utilities
model-utility-kind-power = Power
model-utility-kind-water = Water supply
model-utility-kind-drain = Drain
model-utility-kind-air = Compressed air
model-utility-kind-data = Network
model-utility-unit-power = W
model-utility-unit-water = l/min
model-utility-unit-drain = l/min
model-utility-unit-air = l/min
model-utility-unit-data = Mbit/s

## Facilities
model-facility-kind-stage = Stage
model-facility-kind-registration = Registration
model-facility-kind-forum = Forum room
model-facility-kind-cafe = Café
model-facility-kind-toilets = Toilets
model-facility-kind-store = Store room
model-facility-kind-service = Service desk

## Aisles
model-aisle-class-main = Main aisle
model-aisle-class-other = Aisle
model-aisle-class-service = Service way

## What dimensions measure
model-dimension-kind-aligned = Aligned length
model-dimension-kind-horizontal = Horizontal length
model-dimension-kind-vertical = Vertical length
model-dimension-kind-angle = Angle
model-dimension-kind-area = Area

## Paper
model-paper-a4 = A4
model-paper-a3 = A3
model-paper-a2 = A2
model-paper-a1 = A1
model-paper-a0 = A0

## Fields, by their names in the file
model-field-id = Id
model-field-name = Name
model-field-names = Names
model-field-note = Note
model-field-locked = Locked
model-field-extra = Data of other programs
model-field-at = Position
model-field-size = Size
model-field-width = Width
model-field-depth = Depth
model-field-radius = Radius
model-field-angle = Angle
model-field-outline = Outline
model-field-outlines = Outlines
model-field-line = Centre line
model-field-points = Points
model-field-thickness = Thickness
model-field-wall-thickness = Wall thickness
model-field-level = Storey
model-field-ground = Indoor or open
model-field-ceiling-height = Clear height
model-field-floor-load = Floor load
model-field-gross-area = Gross area
model-field-closed = Closed
model-field-from = Start
model-field-to = End
model-field-offset = Line offset
model-field-kind = Kind
model-field-clear-width = Clear width
model-field-clear-radius = Radius to keep clear
model-field-capacity = Capacity
model-field-theme = Theme
model-field-colour = Colour
model-field-number = Number
model-field-height = Height
model-field-load = Load on the floor, kg/m²
model-field-hung-at = Lower edge of hung things
model-field-open-front = Least open part of a front, in %
model-field-premium = Added to prices, in %
model-field-least-area = Least area charged
model-field-open-sides-from = From open sides
model-field-per-m2 = Per m²
model-field-until = Until
model-field-off = Off, in %
model-field-rate = Rate
model-field-currencies = Currencies
model-field-vibrates = Exhibits vibrate
model-field-noisy = Loud
model-field-smelly = Smells
model-field-quiet = Needs quiet
model-field-food = Food or clean air
model-field-traits = Traits of the exhibits
model-field-status = Status
model-field-price = Price
model-field-exhibitors = Exhibitors
model-field-hall = Hall
model-field-pavilion = Pavilion
model-field-services = Services
model-field-amount = Amount
model-field-class = Rank
model-field-text = Text
model-field-picture = Picture
model-field-path = Path
model-field-hash = Check sum
model-field-frame = Frame
model-field-crop-left = Cut off left, %
model-field-crop-top = Cut off top, %
model-field-crop-right = Cut off right, %
model-field-crop-bottom = Cut off bottom, %
model-field-opacity = Opacity
model-field-calibration = Calibration
model-field-length = Length
model-field-country = Country
model-field-attendance = Attendance
model-field-code = Code
model-field-province = Province or state
model-field-products = Products
model-field-wishes = Wishes
model-field-fields = Other data
model-field-open-sides = Open sides
model-field-booths = Booths
model-field-together = Together with
model-field-apart = Apart from
model-field-held-until = Held until
model-field-area = Area
model-field-sector = Line of business
model-field-contact = Contact
model-field-link = Link
model-field-edition = Edition
model-field-remark = Remark
model-field-plan-number = Plan number
model-field-revision = Revision
model-field-date = Date
model-field-author = Drawn by
model-field-languages = Languages
model-field-currency = Currency
model-field-profile = Rule profile
model-field-colours = What colours tell
model-field-north = Direction of north
model-field-page = Page
model-field-paper = Paper
model-field-landscape = Landscape
model-field-scale = Scale
model-field-margins = Margins
model-field-left = Left
model-field-top = Top
model-field-right = Right
model-field-bottom = Bottom
model-field-shown = Shown on the page
model-field-legend = Legend
model-field-title-block = Title block
model-field-scale-bar = Scale bar
model-field-safety = Safety points
model-field-utilities = Utility points
model-field-dimensions = Dimensions
model-field-underlays = Background pictures
model-field-aisle-widths = Widths of aisles
model-field-findings = Findings
model-field-rule = Rule
model-field-objects = Objects
model-field-measured = Measured value
model-field-who = Accepted by
model-field-when = Accepted on
model-field-why = Reason

## What may not enter a layout
model-reference-missing = { $field } refers to “{ $id }”, which is not in the layout or is of another kind.
model-date = { $field } must be a date such as 2026-11-22.
model-empty = { $field } must not be empty.
model-repeated = { $field } says the same twice; leave one out.
model-dimension-ends = The ends of this dimension ({ $kind }) coincide, or there are too few or too many of them.
model-dimension-stops = A dimension has at most { $count } stops between its ends.
model-wall-points = A wall needs 2 to 10000 points.
model-round-booth = A booth is a rectangle or a polygon; it cannot be round.
model-out-of-range = { $field } must be between { $least } and { $most }.
model-text-too-long = { $field } may have at most { $most } characters.
model-control-character = { $field } holds a control character; remove it.
model-path-outside = The picture “{ $path }” must lie in the folder of the plan or below it. Give a relative path with “/” and without “..”.
model-nothing-open = No edit is under way.
model-plan-locked = The whole plan is locked: nothing was changed. Unlock it first (Edit menu, Plan is locked).
model-already-open = Another edit is still under way; finish it or press Esc.
model-exists = There is an object with the id { $id } already.
model-missing = The object { $id } is not there any more.

## Languages
model-language-zh-cn = Chinese
model-language-en = English
model-language-ja = Japanese
model-language-ko = Korean
model-language-ru = Russian
model-language-mn = Mongolian
model-became-moved = moved
model-became-resized = resized
model-became-renumbered = renumbered
model-became-removed = booth removed
model-became-exchanged = other booth
model-became-left = left the booth

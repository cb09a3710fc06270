# Keys begin with `scene-`.

## Layers
scene-layer-paper = Paper
scene-layer-underlay = Background pictures
scene-layer-floor = Floor
scene-layer-pavilions = Pavilions
scene-layer-aisles = Aisles
scene-layer-booths = Booths
scene-layer-facilities = Facilities
scene-layer-building = Building
scene-layer-utilities = Utility points
scene-layer-safety = Safety points
scene-layer-texts = Texts
scene-layer-notes = Notes and dimensions
scene-layer-findings = Findings
scene-layer-sheet = Sheet

## Legend and title block
scene-legend = Legend
scene-legend-closed-side = Closed side
scene-legend-clear-zone = Keep clear
scene-legend-error = Check: error
scene-legend-warning = Check: warning
scene-legend-info = Check: note
scene-egress = Walking distance to the nearest exit
scene-egress-band = { $from }–{ $to } m
scene-egress-no-way = No way out
scene-egress-aid = Planning aid, not a certificate

## What classes of booths are called in the legend
scene-class-open = { $count ->
    [0] No open side
    [one] 1 open side
   *[other] { $count } open sides
 }
scene-class-area = { $band ->
    [first] Up to { $high } m²
    [last] Over { $low } m²
   *[middle] Over { $low } to { $high } m²
 }
scene-class-price = { $band ->
    [first] Up to { $high } { $currency }/m²
    [last] Over { $low } { $currency }/m²
   *[middle] Over { $low } to { $high } { $currency }/m²
 }
scene-class-unpriced = No price
scene-class-country = { $code }
scene-class-other-countries = Other countries
scene-class-value = { $value }
scene-class-other-values = Other
scene-class-no-value = Nothing stated
scene-field-number = Number
scene-field-exhibitor = Exhibitor
scene-field-name = Name
scene-field-area = Area
scene-field-open-sides = Open sides
scene-field-price = Price
scene-field-country = Country of the exhibitor
scene-field-id = Id
scene-field-units = Units
scene-field-size = Size
scene-field-hall = Hall
scene-field-pavilion = Pavilion
scene-field-kind = Kind
scene-field-status = Status
scene-field-height = Height
scene-field-sector = Sector of the exhibitor
scene-field-contact = Contact of the exhibitor
scene-field-note = Note
scene-class-no-country = No country
scene-class-sound = No finding
scene-sheet-plan = Floor plan
scene-sheet-nothing = There is nothing on the plan to print. Draw a hall or booths first.
scene-sheet-no-hall = There is no hall “{ $id }” on this plan.
scene-title-plan-number = Plan no.
scene-title-revision = Revision
scene-title-date = Date
scene-title-author = Drawn by
scene-title-scale = Scale
scene-title-booths = Booths
scene-title-net-gross = Net / gross
scene-title-checks = Check
scene-title-checks-clean = { $profile }: no findings
scene-title-checks-result =
    { $profile }: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }

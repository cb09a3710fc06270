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
scene-hold-over = Hold is over
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

## Filing report
scene-filing-name = { $fair }: filing report
scene-filing-comma = {", "}
scene-filing-aid = A planning aid, not a certificate. It tells how the plan keeps the rules named here, whose clauses and sources are given below; how far each source was read is said with it.
scene-filing-edition = Edition
scene-filing-remark = Remark
scene-filing-profile = Rules
scene-filing-profile-part = { $name } ({ $id })
scene-filing-file = File
scene-filing-saved = { $file }, as saved
scene-filing-locked = { $file }, as saved; the plan is locked
scene-filing-unsaved = { $file }, with changes that are not saved
scene-filing-result = Result
scene-filing-sound = No errors. Warnings: { $warnings }, notes: { $infos }, accepted by somebody: { $waived }.
scene-filing-unsound = Errors: { $errors }, warnings: { $warnings }, notes: { $infos }, accepted by somebody: { $waived }.
scene-filing-plan = The whole plan; nothing is found.
scene-filing-plan-numbered = The whole plan; findings in red, with their numbers below.
scene-filing-rules = Rules and results
scene-filing-rules-about = Every rule of the program. “Looked at” is how many objects the rule was applied to; each that is not among the findings passed. A rule that is off was not applied: the profiles do not ask for it, or its numbers are not verified.
scene-filing-rule = Rule
scene-filing-clauses = Asked by
scene-filing-clause = { $clause }: { $amounts }
scene-filing-looked-at = Looked at
scene-filing-errors = Errors
scene-filing-warnings = Warnings
scene-filing-infos = Notes
scene-filing-waived = Accepted
scene-filing-outcome = Result
scene-filing-passed = Passed
scene-filing-all-waived = Accepted
scene-filing-failed = Not kept
scene-filing-to-look-at = To look at
scene-filing-off = Off
scene-filing-off-unverified = Off, not verified
scene-filing-changes = What this plan changes of the rules
scene-filing-no-changes = Nothing: the profiles hold as they are.
scene-filing-change-of = What
scene-filing-change-to = Is
scene-filing-reason = Reason
scene-filing-findings = Findings
scene-filing-no-findings = None that nobody has accepted.
scene-filing-drawn = The places of { $drawn } of { $count } findings are drawn, the gravest first; all are listed.
scene-filing-kind = { $severity }: { $rule } ({ $count })
scene-filing-asked = { $profile } { $clause }: { $text }
scene-filing-measured = Measured { $measured }; required { $required }
scene-filing-required = Required { $required }
scene-filing-at = At x { $x } m, y { $y } m; ids: { $ids }
scene-filing-waivers = Accepted findings
scene-filing-no-waivers = None.
scene-filing-waiver-idle = { $rule } ({ $ids }): holds for no finding any more
scene-filing-finding = Finding
scene-filing-who = By whom
scene-filing-when = When
scene-filing-figures = Figures
scene-filing-totals = Halls: { $halls }, pavilions: { $pavilions }, booths: { $booths } ({ $units } standard booths of 9 m²), exhibitors: { $exhibitors }, gross { $gross }, net { $net }.
scene-filing-by-hall = Hall
scene-filing-by-pavilion = Pavilion
scene-filing-by-status = Status
scene-filing-no-hall = (no hall)
scene-filing-no-pavilion = (no pavilion)
scene-filing-booths = Booths
scene-filing-units = Units
scene-filing-exhibitors = Exhibitors
scene-filing-net = Net
scene-filing-gross = Gross
scene-filing-ways-out = Ways out
scene-filing-ways-out-about = A planning aid, not a certificate. { $density } persons to the m² of gross area (GB 50016 s. 5.5.21, second-hand), each leaving by the nearest exit for visitors; the time is that of movement, without the time until people set off. Longest walks are walked round everything that stands on the floor; the last but one column closes whichever single exit makes it longest.
scene-filing-persons = Persons
scene-filing-exits = Exits
scene-filing-exit-width = Clear width
scene-filing-mean-walk = Mean walk
scene-filing-longest-walk = Longest walk
scene-filing-one-closed = One exit closed
scene-filing-time = Time, min:s
scene-filing-approval = Approval
scene-filing-approval-open = not approved
scene-filing-approval-given = approved by { $who } on { $when }
scene-filing-approval-forced = approved by { $who } on { $when } in spite of errors, because: { $why }
scene-filing-approval-changed = none: the plan was changed since { $who } approved it on { $when }
scene-filing-signatures = Signatures
scene-filing-role = Part
scene-filing-signed-name = Name
scene-filing-signature = Signature
scene-filing-signed-on = Date
scene-filing-made-by = Drawn up by
scene-filing-checked-by = Checked by
scene-filing-approved-by = Approved by
scene-filing-source = { $status }: { $source }
scene-filing-unverified = Not applied, for nobody has verified it
scene-filing-unverified-about = These clauses belong to the profiles, but are switched off until somebody has checked them against their source.
scene-filing-text = What it says
scene-filing-check-against = To be checked against
scene-filing-nothing = Nothing there

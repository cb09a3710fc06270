# Keys begin with `rule-`: names of rules, what they found, and what is wrong with a rule profile.

## How grave a finding is
rule-severity-error = Error
rule-severity-warning = Warning
rule-severity-info = Note

## How far a rule's number can be trusted
rule-standing-own = Rule of this program
rule-standing-read = Read in its source
rule-standing-second-hand = Quoted by others
rule-standing-unverified = Not verified, ask the venue

## What the numbers of rules count
rule-unit-length = length
rule-unit-share = share
rule-unit-count = number
rule-unit-density = persons on a m²
rule-unit-width = width for 100 persons
rule-unit-load = load on a m²
rule-amount-length = { $value }
rule-amount-share = { $value } %
rule-amount-count = { $value }
rule-amount-density = { $value } persons/m²
rule-amount-width = { $value } for 100 persons
rule-amount-load = { $value } kg/m²

## Rules
rule-overlap = Overlaps
rule-overlap-about = Booths do not overlap booths, walls or facilities. A pillar inside a booth takes floor area from it.
rule-outside-hall = Outside the hall
rule-outside-hall-about = Booths and facilities stand wholly inside the hall they belong to.
rule-closed-hall = Closed halls
rule-closed-hall-about = Nothing is put into a hall that is marked as closed.
rule-outside-pavilion = Outside the pavilion
rule-outside-pavilion-about = A booth stands inside the pavilion it belongs to.
rule-booth-number = Booth numbers
rule-booth-number-about = Every booth has a number, and no two booths have the same one.
rule-neighbours = Neighbours
rule-neighbours-about = Loud booths keep away from those that need quiet, and smelling ones from food; on request, booths of one line of business from each other.
rule-pillar-gap = Room at pillars
rule-pillar-gap-about = Booths keep a gap to pillars that they do not enclose.
rule-wall-gap = Room at walls
rule-wall-gap-about = Booths keep a gap to the wall of their hall and to walls inside it.
rule-exit-clear = Free exits
rule-exit-clear-about = The floor in front of an exit and around it stays free of booths and facilities. Shutters for goods are not looked at.
rule-shutter-clear = Free shutters
rule-shutter-clear-about = Nothing stands under a shutter or straight before it, on either side.
rule-exit-width = Width of exits
rule-exit-width-about = The exits through which visitors leave are wide enough, each by itself. Exits for staff and shutters for goods are not looked at.
rule-exit-count = Number of exits
rule-exit-count-about = A hall has enough exits for visitors; exits for staff and shutters for goods do not count.
rule-exit-spacing = Distance between exits
rule-exit-spacing-about = Two exits of a hall lie far enough apart to count as two ways out.
rule-occupant-load = Persons and exits
rule-occupant-load-about = The exits of a hall are wide enough together for all whom its floor may hold. A planning aid, not a certificate.
rule-straight-distance = Straight way to exits
rule-straight-distance-about = No place in a hall is too far from the nearest exit for visitors, in a straight line and whatever stands between. A planning aid, not a certificate.
rule-safety-point-clear = Free fire-fighting equipment
rule-safety-point-clear-about = The floor around hydrants, extinguishers and alarms stays free; a way leads to those inside a booth.
rule-group-gap = Room between groups of booths
rule-group-gap-about = Groups of booths keep a gap; booths that touch are one group.
rule-row-length = Length of rows
rule-row-length-about = A row or block of booths that touch is not too long: a way leads through.
rule-aisle-width = Width of aisles
rule-aisle-width-about = Aisles are wide enough, at every place: pillars and what stands in them count. Strips between backs and ways behind booths are no aisles.
rule-reachable = Ways out
rule-reachable-about = Every booth has a side at an aisle that leads to an exit, and nothing bars an exit.
rule-height = Height of booths
rule-height-about = Booths are not built too high: in general, near the edge of the hall, below its ceiling.
rule-sight-line = Sight lines
rule-sight-line-about = Booths are no higher than their place allows: in a row, at the wall, at the end of a block, as an island. Where in a booth the height is, the plan does not tell.
rule-hanging-height = Hung things
rule-hanging-height-about = Things hung over a booth leave room to walk below them.
rule-floor-load = Load on the floor
rule-floor-load-about = Exhibits are not too heavy for the floor; those that vibrate may weigh less.
rule-booth-depth = Depth of booths
rule-booth-depth-about = No place in a booth is too far from its open sides.
rule-area-ratio = Share of the floor
rule-area-ratio-about = Booths do not take too much of the floor of a hall.
rule-supply = Supply points in reach
rule-supply-about = Every connection that a booth ordered has a supply point of its kind in reach.
rule-supply-load = Load of supply points
rule-supply-load-about = No supply point has to give more than it can, each connection being laid from the nearest point of its kind.
rule-missing-data = Missing data
rule-missing-data-about = The plan tells what the rules that are asked for have to know.

## Findings
rule-overlap-found = { $first } and { $second } overlap by { $depth } ({ $area })
rule-overlap-pillar = { $pillar } takes { $area } of { $booth }
rule-outside-hall-found = { $thing } reaches { $reach } out of { $hall }
rule-outside-hall-none = { $thing } stands in no hall
rule-outside-hall-unnamed = { $thing } stands in { $hall } but is not assigned to it
rule-closed-hall-found = { $thing } stands in { $hall }, which is closed; move it to another hall, or open that hall
rule-outside-pavilion-found = { $booth } reaches { $reach } out of its pavilion, { $own }
rule-outside-pavilion-elsewhere = { $booth } belongs to { $own } but stands in { $around }
rule-outside-pavilion-unnamed = { $booth } stands in { $around } but belongs to no pavilion
rule-booth-number-missing = { $booth } has no number
rule-booth-number-duplicate = { $count } booths have the number { $number }
rule-neighbours-noise = { $first } is loud and { $gap } from { $second }, which needs quiet; move one so that { $required } lie between them
rule-neighbours-smell = { $first } smells and is { $gap } from { $second }, which needs clean air; move one so that { $required } lie between them
rule-neighbours-competitor = { $first } and { $second } both show { $sector } and are { $gap } apart; { $required } is wished for, so ask the exhibitors or move one
rule-pillar-gap-found = { $booth } stands { $gap } from { $pillar }; move or trim it so that { $required } stay free
rule-wall-gap-hall = { $booth } stands { $gap } from the wall of { $wall }; move or trim it so that { $required } stay free
rule-wall-gap-wall = { $booth } stands { $gap } from { $wall }; move or trim it so that { $required } stay free
rule-exit-clear-front = { $thing } stands { $gap } in front of { $exit }; keep the floor before it free to a depth of { $required }
rule-exit-clear-round = { $thing } stands { $gap } from { $exit }; keep { $required } around it free
rule-shutter-clear-under = { $thing } stands under { $shutter }, a shutter; clear the floor there and { $required } before it
rule-shutter-clear-front = { $thing } stands { $gap } before { $shutter }; keep the floor there free to a depth of { $required }
rule-exit-width-found = { $exit } is { $width } wide; make it { $required } wide, or let it be an exit for staff
rule-exit-count-found = { $hall } has too few exits for visitors: { $count }; { $required } are needed
rule-exit-spacing-found = { $first } and { $second } are { $gap } apart and count as one way out; move one so that { $required } lie between them
rule-occupant-load-found = { $hall } may hold { $persons } persons, who need { $required } of exits; there are { $width } together, so add { $more } or limit the number of visitors
rule-straight-distance-found = A place in { $hall } is { $distance } from the nearest exit, { $area } of its floor more than { $required }; add an exit there, or have it approved and accept this finding
rule-safety-point-clear-found = { $thing } stands { $gap } from { $point }; keep { $required } around it free
rule-safety-point-clear-enclosed = { $point } stands inside { $booth }; have a way { $required } wide led to it and marked, then accept this finding
rule-group-gap-found = { $first } and { $second } stand { $gap } apart; move one group so that { $required } lie between them
rule-row-length-found = The row of { $count } booths with { $first } is { $length } long; leave a way through it so that no part is longer than { $required }
rule-aisle-width-between = The aisle between { $first } and { $second } is { $width } wide; widen it by { $missing } to { $required }
rule-aisle-width-wall = The aisle past { $first } is { $width } wide; widen it by { $missing } to { $required }
rule-aisle-width-hall = An aisle of { $hall } is { $width } wide; { $required } are needed
rule-aisle-width-main = A main aisle of { $hall } is { $width } wide here; widen it by { $missing } to { $required }
rule-reachable-enclosed = { $booth } has no side at free floor: nobody gets in; take away what stands round it
rule-reachable-cut-off = No way leads from { $booth } to an exit of { $hall }; open an aisle
rule-reachable-narrow = The widest way from { $booth } to an exit of { $hall } is { $width } at its narrowest place; { $required } are needed
rule-reachable-exit = Nobody gets to { $exit } of { $hall }: something stands along all of it; move it away
rule-height-found = { $booth } is { $measured } high; build no higher than { $required }
rule-height-edge = { $booth } is { $measured } high and less than { $edge } from the wall of { $hall }; build no higher than { $required } there, or move it inward
rule-height-ceiling = { $booth }, { $height } high, leaves { $measured } below the ceiling of { $hall }; lower it so that { $required } are left
rule-sight-line-linear = { $booth }, in a row or at a corner, is { $height } high; build no higher than { $required }
rule-sight-line-perimeter = { $booth }, at the wall of the hall, is { $height } high; build no higher than { $required }
rule-sight-line-peninsula = { $booth }, open on three sides, is { $height } high; build no higher than { $required }
rule-sight-line-island = { $booth }, an island, is { $height } high; build no higher than { $required }
rule-hanging-height-found = Something hangs { $height } above the floor of { $booth }; hang it so that its lower edge is { $required } above the floor or more
rule-floor-load-found = { $booth } loads the floor with { $load } kg/m²; { $required } kg/m² is allowed, so take { $less } kg/m² off or spread the load
rule-floor-load-vibrating = { $booth } loads the floor with { $load } kg/m² and vibrates; { $required } kg/m² is allowed for that, so take { $less } kg/m² off or spread the load
rule-booth-depth-found = A place in { $booth } is { $depth } from its open sides; open another side or make it shallower: { $required } at most
rule-area-ratio-found = Booths take { $share } of the floor of { $hall }; { $required } is allowed, so take away { $less } of booths
rule-supply-found = { $booth } ordered { $kinds }, but there is no such point within { $reach }; move the booth or add a point
rule-supply-load-found = { $point } is to give { $demand } { $unit } to { $count } booths, but { $allowed } { $unit } is allowed; take { $less } { $unit } off, or add a point nearby
rule-missing-data-found = { $thing } does not tell: { $fields }. Without it these rules cannot check it: { $rules }. Enter it in the properties
rule-list = { $first }, { $next }
rule-list-none = nothing

## What rules find, and the numbers they take
rule-case-aisle-width-main = Main aisle too narrow
rule-case-aisle-width-other = Other aisle too narrow
rule-limit-aisle-width-width = Least width of the aisle
rule-case-area-ratio-full = Booths take too much of the floor
rule-limit-area-ratio-most = Most that booths may take
rule-case-booth-depth-deep = A place too far from the open sides
rule-limit-booth-depth-depth = Farthest from an open side
rule-limit-booth-depth-passage = Least width of the ways inside
rule-case-booth-number-missing = Booth without a number
rule-case-booth-number-duplicate = Number given twice
rule-case-closed-hall-inside = Something stands in a closed hall
rule-case-exit-clear-front = Something in front of an exit
rule-case-exit-clear-round = Something too near an exit
rule-limit-exit-clear-depth = Free depth in front of exits
rule-limit-exit-clear-radius = Free radius around exits
rule-case-exit-count-few = Too few exits
rule-limit-exit-count-count = Least number of exits of a hall
rule-case-exit-spacing-near = Exits too near each other
rule-limit-exit-spacing-spacing = Least distance between exits
rule-case-exit-width-narrow = Exit too narrow
rule-limit-exit-width-width = Least width of an exit
rule-case-floor-load-still = Too heavy for the floor
rule-case-floor-load-vibrating = Too heavy for something that vibrates
rule-limit-floor-load-most = Most load on the floor
rule-limit-floor-load-share = Share of it for what vibrates
rule-case-group-gap-gap = Groups of booths too near each other
rule-limit-group-gap-gap = Least gap between groups
rule-limit-group-gap-joined = So near, booths are one group
rule-case-hanging-height-low = Something hangs too low
rule-limit-hanging-height-least = Least height above the floor
rule-case-height-indoor = Too high in a hall
rule-case-height-open-ground = Too high on open ground
rule-case-height-edge = Too high near the edge of the hall
rule-case-height-ceiling = Too near the ceiling
rule-limit-height-most = Greatest height
rule-limit-height-most-at-edge = Greatest height near the edge
rule-limit-height-edge = So near is near the edge
rule-limit-height-below-ceiling = Least room below the ceiling
rule-case-missing-data-hall = Of halls
rule-case-missing-data-exit = Of exits
rule-case-missing-data-utility = Of supply points
rule-case-missing-data-booth = Of booths
rule-case-neighbours-noise = Noise beside quiet
rule-case-neighbours-smell = Smell beside food
rule-case-neighbours-competitor = Competitors beside each other
rule-limit-neighbours-apart = Least distance between them
rule-case-occupant-load-below-ground = Basement
rule-case-occupant-load-low = Floors 1 and 2
rule-case-occupant-load-third = Floor 3
rule-case-occupant-load-high = Floor 4 and above
rule-limit-occupant-load-width = Width of exits for 100 persons
rule-limit-occupant-load-density = Persons on a square metre
rule-case-outside-hall-outside = Reaches out of its hall
rule-case-outside-hall-no-hall = Stands in no hall
rule-case-outside-hall-unnamed = Assigned to no hall
rule-limit-outside-hall-tolerance = So far may it reach out
rule-case-outside-pavilion-outside = Reaches out of its pavilion
rule-case-outside-pavilion-elsewhere = Stands in another pavilion
rule-case-outside-pavilion-unnamed = Assigned to no pavilion
rule-limit-outside-pavilion-tolerance = So far may it reach out
rule-case-overlap-booths = Booth over booth
rule-case-overlap-wall = Booth over wall
rule-case-overlap-facility = Over a facility
rule-case-overlap-pillar = Pillar inside a booth
rule-limit-overlap-tolerance = So deep may they overlap
rule-case-pillar-gap-pillar = Too near a pillar
rule-limit-pillar-gap-gap = Least gap to a pillar
rule-case-reachable-enclosed = Booth that nobody gets into
rule-case-reachable-cut-off = Booth without a way to an exit
rule-case-reachable-exit = Exit that nobody gets to
rule-limit-reachable-width = Least width of the way
rule-case-row-length-long = Row too long
rule-limit-row-length-length = Greatest length of a row
rule-limit-row-length-joined = A wider way parts a row
rule-case-safety-point-clear-hydrant = Something too near a hydrant
rule-case-safety-point-clear-extinguisher = Something too near an extinguisher
rule-case-safety-point-clear-alarm = Something too near an alarm
rule-case-safety-point-clear-enclosed = Equipment inside a booth
rule-limit-safety-point-clear-radius = Free radius around equipment
rule-limit-safety-point-clear-way = Width of the way to equipment in a booth
rule-case-shutter-clear-front = Something before a shutter
rule-limit-shutter-clear-depth = Free depth before shutters
rule-case-sight-line-linear = In a row or at a corner
rule-case-sight-line-perimeter = At the wall of the hall
rule-case-sight-line-peninsula = Open on three sides
rule-case-sight-line-island = Island
rule-limit-sight-line-most = Greatest height
rule-case-straight-distance-far = A place too far from any exit
rule-limit-straight-distance-distance = Farthest from an exit, in a straight line
rule-case-supply-none = No supply point in reach
rule-limit-supply-reach = So far a connection reaches
rule-case-supply-load-over = Supply point overloaded
rule-limit-supply-load-used = Share of its capacity that may be used
rule-limit-supply-load-reach = So far a connection reaches
rule-case-wall-gap-hall = Too near the wall of the hall
rule-case-wall-gap-wall = Too near a wall inside
rule-limit-wall-gap-gap = Least gap to a wall

## What findings call things
rule-thing-booth = Booth { $number }
rule-thing-booth-unnumbered = Booth without number ({ $id })
rule-thing-facility = Facility “{ $name }”
rule-thing-facility-unnamed = Facility { $id }
rule-thing-hall = { $name }
rule-thing-hall-unnamed = Hall { $id }
rule-thing-pavilion = “{ $name }”
rule-thing-pavilion-unnamed = Pavilion { $id }
rule-thing-wall = Wall { $id }
rule-thing-pillar = Pillar { $id }
rule-thing-exit = Exit “{ $name }”
rule-thing-exit-unnamed = Exit { $id }
rule-thing-safety-point = { $kind } { $id }
rule-thing-utility = { $kind } { $id }
rule-thing-other = Object { $id }

## Rule profiles
rule-approval-forbidden = { $count ->
    [one] One finding is of a rule that nobody can force: mend it first.
   *[other] { $count } findings are of rules that nobody can force: mend them first.
}
rule-approval-nobody = Say who approves the plan, and when.
rule-approval-no-reason = { $count ->
    [one] One error stands: say why the plan is approved nevertheless.
   *[other] { $count } errors stand: say why the plan is approved nevertheless.
}
rule-profile-unknown = This version has no rule profile “{ $id }”. Choose another one in the settings of the plan.
rule-profile-bad = Rule profile, line { $line }: { $reason }
rule-profile-json = it cannot be read: { $detail }
rule-profile-text = It is no text in UTF-8.
rule-profile-format = it does not begin with "format": "hallplan-rules"
rule-profile-version = version { $version } needs a newer Hallplan
rule-profile-no-such-rule = there is no rule “{ $rule }”
rule-profile-twice = “{ $name }” is given twice
rule-profile-word = “{ $word }” is not a known word here
rule-profile-range = { $value } is out of range; 0 to { $most } is allowed
rule-profile-unit = “{ $value }” has no unit that is known here; write a number and one of { $units }
rule-profile-language = “{ $tag }” is no language tag; write one such as zh-CN or en
rule-profile-beneath = there is no shipped profile “{ $id }” to build on
rule-change-no-such-rule = The settings of the plan change the rule “{ $rule }”, but no chosen rule profile has it. Choose a profile that does, or take the change out.
rule-change-of-nothing = The settings of the plan set “{ $name }” of the rule “{ $rule }” to “{ $value }”, but the chosen rule profiles do not have that. Correct the name, or take the change out.
rule-profile-unknown-name = the rule “{ $rule }” has no { $what ->
    [case] case
   *[limit] limit
} “{ $name }”
rule-profile-missing-name = the { $what ->
    [case] case
   *[limit] limit
} “{ $name }” of the rule “{ $rule }” is missing

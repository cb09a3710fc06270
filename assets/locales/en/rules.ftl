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

## Rules
rule-overlap = Overlaps
rule-overlap-about = Booths do not overlap booths, walls or facilities. A pillar inside a booth takes floor area from it.
rule-outside-hall = Outside the hall
rule-outside-hall-about = Booths and facilities stand wholly inside the hall they belong to.
rule-outside-pavilion = Outside the pavilion
rule-outside-pavilion-about = A booth stands inside the pavilion it belongs to.
rule-booth-number = Booth numbers
rule-booth-number-about = Every booth has a number, and no two booths have the same one.

## Findings
rule-overlap-found = { $first } and { $second } overlap by { $depth } ({ $area })
rule-overlap-pillar = { $pillar } takes { $area } of { $booth }
rule-outside-hall-found = { $thing } reaches { $reach } out of { $hall }
rule-outside-hall-none = { $thing } stands in no hall
rule-outside-hall-unnamed = { $thing } stands in { $hall } but is not assigned to it
rule-outside-pavilion-found = { $booth } reaches { $reach } out of its pavilion, { $own }
rule-outside-pavilion-elsewhere = { $booth } belongs to { $own } but stands in { $around }
rule-outside-pavilion-unnamed = { $booth } stands in { $around } but belongs to no pavilion
rule-booth-number-missing = { $booth } has no number
rule-booth-number-duplicate = { $count } booths have the number { $number }

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
rule-thing-other = Object { $id }

## Rule profiles
rule-profile-unknown = This version has no rule profile “{ $id }”. Choose another one in the settings of the plan.
rule-profile-bad = Rule profile, line { $line }: { $reason }
rule-profile-json = it cannot be read: { $detail }
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

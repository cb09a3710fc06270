# Keys begin with `generate-`.
generate-template-empty = Empty plan
generate-template-one-hall = One hall with booths
generate-template-expo-2023 = 14th China-Northeast Asia Expo (2023), as sold
generate-template-expo-2021 = 13th China-Northeast Asia Expo (2021)
generate-template-expo-2019 = 12th China-Northeast Asia Expo (2019), as sold
generate-template-5g-pavilion-2019 = 5G New Era pavilion (2019)
generate-template-teaching = Teaching plan: one of everything

## A plan from an older one
generate-keep-venue = Halls, walls, exits, utilities
generate-keep-facilities = Stages, cafés, toilets
generate-keep-underlays = Background pictures
generate-keep-aisles = Aisles
generate-keep-labels = Labels
generate-keep-dimensions = Dimensions
generate-keep-pavilions = Pavilions
generate-keep-booths = Booths
generate-keep-numbers = Booth numbers
generate-keep-prices = Prices
generate-keep-services = Services ordered
generate-keep-statuses = Held, reserved and contracted
generate-keep-exhibitors = List of exhibitors
generate-keep-stands = Who stands where

## Booths made by the program
generate-width = width of a booth
generate-depth = depth of a booth
generate-back-gap = strip between the backs
generate-aisle = aisle
generate-cross-aisle = aisle across
generate-main-aisle = main aisle
generate-out-of-range = The { $what } must lie between { $least } and { $most }.
generate-made = { $count } booths, net { $net } of { $gross } ({ $share } %)
generate-bound = No arrangement with these aisles can hold more than { $bound }; { $tried } were compared.
generate-left-out = Left out: { $collided } that would stand on something or outside, { $cut-off } that no aisle leads to.

## Numbers
generate-pattern-brace = A brace has no partner. A gap is written like {"{"}n:2{"}"}.
generate-pattern-unknown = There is no gap {"{"}{ $gap }{"}"}; there are {"{"}hall{"}"}, {"{"}pavilion{"}"}, {"{"}row{"}"}, {"{"}aisle{"}"} and {"{"}n{"}"}.
generate-pattern-no-counter = The pattern needs {"{"}n{"}"}, or all booths of a row get one number.
generate-old-new = { $old } → { $new }
generate-renumbered = { $count } booths, { $changed } of them get another number.
generate-taken = { $count } of the new numbers belong to booths that are not renumbered. Choose another pattern or more booths.
generate-odd-missing = { $count } booths have no number.
generate-odd-double = { $count } booths have the number { $number }.
generate-odd-gap = { $missing } numbers are missing between { $first } and { $last }.
generate-odd-order = { $number } stands between { $before } and { $after }.
generate-odd-prefix = { $number } does not begin with { $prefix } as the others of its hall do.
generate-odd-count = Oddities found: { $count }

## Booths made one, one made several
generate-merge-two = Select two booths or more.
generate-merge-apart = These booths do not touch, or leave a hole between them. Move them together and try again.
generate-split-small = The pieces would be too small: each needs a quarter of a square metre.
generate-split-pieces = This booth falls into more pieces than that. Cut it along a line.
generate-split-line = The line does not cut the booth into two.
generate-none = There is no room for a booth.
generate-skip-unknown = “{ $part }” is neither a letter nor a number.

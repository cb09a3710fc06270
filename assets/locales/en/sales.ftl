### Places proposed for exhibitors

sales-reason-number = { $count } of { $wanted } promised numbers
sales-reason-pavilion = in the pavilion it belongs to
sales-reason-elsewhere = not in the pavilion it belongs to
sales-reason-area = { $area }, { $wanted } wanted
sales-reason-sides = open sides: { $open }, { $wanted } wanted
sales-reason-together = near those it wants to stand with: { $count }
sales-reason-country = near others of its country: { $count }
sales-reason-apart = too near to those it is to stand apart from: { $count }
sales-unplaced-no-booth = no booth is free
sales-unplaced-area = no free booth, and no free booths side by side, have about the area it wants
sales-unplaced-taken = all that would fit went to others, or stands too near to a competitor
sales-no-booth = The plan has no booth { $booth }.
sales-no-exhibitor = The plan has no such exhibitor.
sales-there-already = { $name } is in booth { $booth } already.
sales-online-only = { $name } takes part online only and has no booth. Change how it takes part first.
sales-not-for-sale = Booth { $booth } is not for sale ({ $status }). Change its status first.
sales-taken = { $others } is in booth { $booth } ({ $status }).
sales-booth-locked = Booth { $booth } is locked. Unlock it first.
sales-move-taken = Booth { $booth } is not free: { $others } ({ $status }). To exchange them, swap the exhibitors.
sales-move-nobody = Nobody is in booth { $booth }.
sales-same-booth = That is booth { $booth } twice. Choose another booth.
sales-nobody = no exhibitor named
sales-name-and-more = { $name } and { $more } more
sales-not-to-hold = Booth { $booth } cannot be held ({ $status }).

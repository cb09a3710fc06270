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

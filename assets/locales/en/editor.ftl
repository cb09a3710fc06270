# Tools, steps of undo, and what is said while editing.
tool-select = Select
tool-select-hint = Click to select, drag to move; pull a frame on empty floor. Shift adds.
tool-select-move-hint = Type an exact shift: 2,1. Shift keeps to one axis, Alt suspends snapping, Esc takes it back.
tool-select-resize-hint = Type an exact length or size: 3x2. Alt suspends snapping, Esc takes it back.
tool-select-turn-hint = Turns in steps of 15°; Alt turns freely, digits turn exactly, Esc takes it back.
tool-select-frame-hint = To the right: what is wholly inside. To the left: also what is touched.
tool-booth = Booth
tool-booth-hint = Drag a booth, or click for one of 3 m × 3 m. Or type its size: 3x2. Shift makes it square, Esc ends.
tool-pavilion = Pavilion
tool-pavilion-hint = Drag the zone of a pavilion. Its theme is set in the properties.
tool-hall = Hall
tool-hall-hint = Drag the inner outline of a hall. Its exact size is set in the properties.
tool-wall = Wall
tool-wall-hint = Click the beginning of the wall, or drag one piece. Shift keeps to the axes.
tool-wall-next-hint = Click the next corner or type the length to it; Enter or a double click ends the wall, Esc drops it.
tool-pillar = Pillar
tool-pillar-hint = Drag a pillar, or click for one of 0.8 m.
tool-exit = Exit
tool-exit-hint = Drag along the wall of a hall, or click on it for an exit of 3 m.
tool-facility = Facility
tool-facility-hint = Drag a facility: stage, registration, café… Its kind is set in the properties.
tool-aisle = Aisle
tool-aisle-hint = Drag a named or reserved aisle, or draw it corner by corner.
tool-safety-point = Safety point
tool-safety-point-hint = Click where the equipment or sign is. Its kind is set in the strip above.
tool-utility = Supply point
tool-utility-hint = Click where the supply is. Its kind is set in the strip above.
tool-label = Label
tool-label-hint = Click for a text. Drag from a booth, corner or place to where the text stands for one with a leader.
tool-dimension = Dimension
tool-dimension-hint = Click the two ends. What snaps to a corner or middle follows it.
tool-dimension-chain-hint = Click the ends of the chain one after the other; Enter or a double click ends it.
tool-dimension-place-hint = Click where the dimension line lies, or type how far away.
tool-dimension-angle-hint = Click the corner of the angle, then a place on each arm.
tool-dimension-arc-hint = Click where the arc lies, or type its radius.
tool-dimension-area-hint = Click a booth, a facility, or the edge of a hall or pavilion.
tool-dimension-corners-hint = Click the corners one after the other; Enter, a double click or a click on the first ends it.
tool-corners-hint = Click the first corner of the outline.
tool-corners-next-hint = Click the next corner or type the length to it; Enter, a double click or a click on the first corner closes the outline.
tool-measure = Measure
tool-measure-hint = Drag from place to place. Nothing is changed; Esc ends.
edit-colours = Colour by: { $colours }
edit-add-booth = Draw booth
edit-add-exit = Draw exit
edit-add-aisle = Draw aisle
edit-add-safety-point = Place safety point
edit-add-utility = Place supply point
edit-booth-labels = Words in booths
edit-keep-view = Keep view { $name }
edit-remove-view = Remove view { $name }
edit-add-label = Write label
edit-add-dimension = Draw dimension
edit-add-facility = Draw facility
edit-add-hall = Draw hall
edit-add-pavilion = Draw pavilion
edit-add-pillar = Draw pillar
edit-add-wall = Draw wall

## Exact drawing
edit-align = { $count ->
    [one] Align 1 object
   *[other] Align { $count } objects
}
edit-distribute = { $count ->
    [one] Distribute 1 object
   *[other] Distribute { $count } objects
}
edit-gap = { $count ->
    [one] Set the gaps of 1 object
   *[other] Set the gaps of { $count } objects
}
edit-same-size = { $count ->
    [one] Same size for 1 object
   *[other] Same size for { $count } objects
}
edit-mirror = { $count ->
    [one] Mirror 1 object
   *[other] Mirror { $count } objects
}
edit-array = { $count ->
    [one] Make 1 copy in rows
   *[other] Make { $count } copies in rows
}
editor-array-many = That would be { $count } objects; at most { $most } are made at once.
editor-array-nothing = That is the original alone: ask for more than one row or column.
editor-cannot-mirror = A picture cannot be mirrored, and nothing beyond the range of the plan. Take it out of the selection.
editor-locked-stayed = { $count ->
    [one] 1 locked object stayed where it was.
   *[other] { $count } locked objects stayed where they were.
}
editor-typed-means-nothing = That value has no meaning here. A length: 3.5; a shift: 2,1; a place: =10,5; an angle: <45; a size: 3x2.
tool-origin = Origin
tool-origin-hint = Click where coordinates are to be counted from: a pillar, a corner of a hall. Or type how far to move it: 2,1.
edit-add-corner = Add a corner
edit-remove-corner = Remove a corner
edit-offset = { $count ->
    [one] Move the outline of 1 object
   *[other] Move the outlines of { $count } objects
}
editor-cannot-offset = An outline there has no room for that, or something selected has no outline.
editor-corner-needed = This corner is needed: without it the outline would cross itself or enclose nothing.
editor-no-rectangles = There is no rectangle among what is selected.

edit-cut = { $count ->
    [one] Cut 1 object
   *[other] Cut { $count } objects
}
edit-delete = { $count ->
    [one] Delete 1 object
   *[other] Delete { $count } objects
}
edit-duplicate = { $count ->
    [one] Duplicate 1 object
   *[other] Duplicate { $count } objects
}
edit-paste = { $count ->
    [one] Paste 1 object
   *[other] Paste { $count } objects
}
edit-move = { $count ->
    [one] Move 1 object
   *[other] Move { $count } objects
}
edit-to-front = Bring to front
edit-forward = Bring forward
edit-backward = Send backward
edit-to-back = Send to back
edit-lock-plan = Lock the plan
edit-unlock-plan = Unlock the plan
editor-sight-shown = shown
editor-sight-dimmed = dimmed
editor-sight-hidden = hidden
edit-group = Group { $count } objects
edit-ungroup = { $count ->
    [one] Ungroup 1 object
   *[other] Ungroup { $count } objects
}
edit-lock = { $count ->
    [one] Lock 1 object
   *[other] Lock { $count } objects
}
edit-unlock = { $count ->
    [one] Unlock 1 object
   *[other] Unlock { $count } objects
}
edit-status = { $count ->
    [one] Change the status of 1 booth
   *[other] Change the status of { $count } booths
}
edit-kind = { $count ->
    [one] Change the kind of 1 booth
   *[other] Change the kind of { $count } booths
}
edit-join-pavilion = { $count ->
    [one] Put 1 booth into its pavilion
   *[other] Put { $count } booths into their pavilions
}
edit-generate = Generate booths ({ $count })
edit-prices = Price list
edit-fix-prices = Keep prices
edit-approve = Approve the plan
edit-withdraw = Withdraw the approval
edit-mend = { $count ->
    [one] Mend a finding
   *[other] Mend { $count } findings
}
edit-renumber = Renumber booths ({ $count })
edit-insert-plan = { $count ->
    [one] Insert 1 object of another plan
   *[other] Insert { $count } objects of another plan
}
edit-import-exhibitors = Import exhibitors
edit-assign-exhibitors = Place exhibitors
edit-insert = Insert { $kind }
edit-resize = Resize
edit-turn = Turn
editor-in-front = Nothing of its kind lies over what is selected.
editor-at-back = Nothing of its kind lies under what is selected.
editor-order-full = There are too many steps in the order of drawing. Bring others back first.
editor-group-two = A group needs at least two objects that are not locked.
editor-all-locked = Everything selected is locked. Unlock it first (Edit menu), or its layer (Layers panel).
editor-cannot-turn = This outline cannot be turned by 90° without leaving the range of the plan.
editor-exit-needs-wall = An exit lies on the wall of a hall: begin nearer to one.
editor-no-command = There is no command { $id }.
editor-insert-ids-new = New
editor-insert-ids-keep = Kept; what is here already is left out
editor-insert-nothing = There is nothing of these kinds to insert.
editor-insert-all-there = Nothing was inserted: all { $count } ids are in this plan already. Insert with new ids.
editor-inserted = { $count ->
    [one] 1 object inserted.
   *[other] { $count } objects inserted.
}
editor-inserted-exhibitors = { $count ->
    [one] 1 exhibitor came along.
   *[other] { $count } exhibitors came along.
}
editor-inserted-there = { $count ->
    [one] 1 object left out: its id is in this plan already.
   *[other] { $count } objects left out: their ids are in this plan already.
}
editor-inserted-numbers = { $count ->
    [one] 1 booth lost its number: another booth has it.
   *[other] { $count } booths lost their numbers: other booths have them.
}
editor-inserted-prices = { $count ->
    [one] 1 booth lost its price: it was in another currency.
   *[other] { $count } booths lost their prices: they were in another currency.
}
editor-nothing-to-paste = The clipboard holds no objects of a plan.
editor-too-far = That would leave the range of the plan (100 km from its origin).
editor-angle = { $degrees }°
editor-area = { $area }
editor-to-wall = { $length } to the wall
editor-length = { $length }
editor-measured = { $length }  (x { $x }, y { $y })
editor-offset = x { $x }, y { $y }
editor-size = { $width } × { $depth }, { $area }
edit-merge = Merge { $count } booths
edit-split = Split into { $count } booths
editor-no-booth = Select a booth first.
editor-no-outline = These corners make no outline: it needs three or more, and its sides must not cross.
editor-no-area = Nothing with an area is there. Click a booth or facility, or the edge of a hall or pavilion.
editor-picked-nothing = That encloses nothing. Drag from corner to corner, or click three places or more.
tool-pick-area-hint = Drag from corner to corner, or click corner after corner; Enter or a double click ends it, Escape cancels
tool-pick-path-hint = Click the places of the path; Enter or a double click ends it, Escape cancels
tool-pick-line-hint = Drag or click from one end of the line to the other; Escape cancels
edit-calibrate = Calibrate picture
edit-replace-picture = Replace picture
edit-drawing-layers = Layers of the background
edit-booth-table = { $count ->
    [one] One booth in the table
   *[other] { $count } booths in the table
}
editor-no-picture = Select a background picture first.
editor-calibrate-near = The two places are too near each other. Pick two that are far apart.
editor-picture-size = The picture would be smaller than a millimetre or larger than 10 km. Check the length.
edit-import = { $count ->
    [one] Import one object
   *[other] Import { $count } objects
 }
tool-place-hint = Click the booth; Ctrl keeps the other booths, Shift shares it with those who are there; Escape cancels
edit-place-exhibitor = Put { $name } into { $booth }
edit-let-go = Let go { $name }
edit-empty-booths = { $count ->
    [one] Free 1 booth
   *[other] Free { $count } booths
}
edit-move-exhibitors = Move exhibitors from { $from } to { $to }
edit-swap-exhibitors = Swap exhibitors of { $from } and { $to }
edit-hold = Hold { $booth } until { $day }
edit-rebase = Newer drawing of the venue

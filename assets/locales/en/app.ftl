# The window. Keys begin with `app-`.
app-name = Hallplan
app-tagline = Floor plans of trade fairs: halls, pavilions, booths
app-untitled = Untitled plan
app-canvas = Plan
app-no-display = The window could not be opened: there is no display. “hallplan --help” lists what works without one.
app-no-window = The window could not be opened: { $error }. Hallplan needs a display with OpenGL or Vulkan; “hallplan --help” lists what works without one.

## Bars
app-find-command = Find a command
app-undo-step = Undo: { $step }
app-redo-step = Redo: { $step }
app-status-pointer = at x { $x }  y { $y } { $unit }
app-status-pointer-bare = at x { $x }  y { $y }
app-status-walk = to { $exit } { $far } m
app-status-walks = to { $exit } { $far } m, { $other } { $farther } m
app-status-scale = 1:{ $scale }
app-status-selected = { $count ->
    [one] 1 selected
   *[other] { $count } selected
 }, { $area }
app-status-snap-off = Snapping off
app-status-snap-on = Snapping on
app-status-snap-grid = Snapping, grid { $step }
app-status-findings = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }
app-frame-times = Plan { $last } ms, mean { $mean }, worst { $worst }; whole frame { $whole } ms

## Buttons
app-open = Open
app-save = Save
app-replace = Replace
app-cancel = Cancel
app-close = Close
app-dismiss = Dismiss
app-discard = Don’t save
app-yes = Yes
app-no = No
app-none = None
app-mixed = Mixed
app-open-sides = Open sides
app-legend = Legend: { $entries }
app-ways-out-coming = Measuring…
app-ways-out-closed = { $count ->
    [one] 1 exit closed
   *[other] { $count } exits closed
 }
app-legend-more = … and { $count } more
app-minimap = Overview map

## Objects
app-objects = Objects
app-objects-search = Search objects
app-objects-none = The plan is empty. Draw a hall with the tools at the left.
app-objects-not-found = Nothing found.
app-objects-no-hall = Not in a hall
app-objects-no-pavilion = No pavilion

## Properties
app-inspector = Properties
app-inspector-locked = Locked: place, shape and name are protected; how it sells is not.
app-inspector-none = Select something on the plan to see its properties.
app-layers = Layers
app-layers-kinds = Kinds
app-layers-halls = Halls
app-layers-pavilions = Pavilions
app-layers-about = Layers are for working on this screen: they are not saved with the plan. What is printed and exported is what the page setup says, not what is hidden or dimmed here.
app-layers-isolated = Only what was selected is shown in full. The same command shows the rest again (View menu).
app-layer-state = { $layer }: { $state }
app-layer-locked = { $layer }: locked
app-layer-free = { $layer }: not locked
app-layer-tip-shown = Shown. Click to dim it.
app-layer-tip-dimmed = Dimmed: seen and snapped to, but not selected. Click to hide it.
app-layer-tip-hidden = Hidden. Click to show it.
app-layer-tip-locked = Locked: nothing on it can be moved, changed or removed. Click to unlock.
app-layer-tip-free = Click to lock: nothing on it can be moved, changed or removed then.
app-status-isolated = Only the selection in full
app-status-hidden = { $count ->
    [one] 1 layer hidden
   *[other] { $count } layers hidden
}
app-status-dimmed = { $count ->
    [one] 1 layer dimmed
   *[other] { $count } layers dimmed
}
app-inspector-group = Group
app-inspector-members = { $count } objects
app-booth-table-title = Table of booths
app-booth-table-text = Click a cell to type into it; Enter goes down, Tab to the side. Cells copied in Excel are pasted over those from the cell on.
app-booth-table-search = Search booths
app-booth-table-count = { $count } booths
app-booth-table-copy = Copy as cells
app-booth-table-none = No booth is found.
app-booth-table-pasted = Pasted cells change { $booths } booths in { $cells } cells; { $refused } are refused.
app-booth-table-take = Apply
app-booth-table-leave = Leave
app-inspector-drawing-layers = Layers of the drawing
app-inspector-layers-all = Show all
app-inspector-layers-none = Hide all
app-inspector-layer-holds = { $lines } lines, { $texts } texts
app-inspector-many = { $count } × { $kind }
app-inspector-objects = objects
app-field-x = Position x
app-field-y = Position y
app-area = Area
app-usual-colour = Usual colour
app-edit-property = Change of { $property }
app-not-a-length = Type a length such as 3.5 m or 3500 mm. A bare number is in the unit that is shown.
app-not-a-number = Type a number.
app-not-an-angle = Type an angle in degrees, such as 45.
app-does-not-fit = This value does not fit the object.

## Exact drawing
app-typed-hint = Length 3.5 · shift 2,1 · place =10,5 · angle <45 · size 3x2
app-typed-hint-degrees = Degrees, such as 45
app-typed-value = Exact value
app-exact-offset = Outwards
app-ruler-across = Ruler: drag down for a guide
app-ruler-along = Ruler: drag right for a guide
app-snap-grid-step = Step of the grid
app-snap-polar-step = Step of angles
app-snap-reach = Reach in pixels
app-snap-tip = Right-click for what is snapped to
app-pointer-what-ctrl = Add or remove a corner of the selected outline
app-pointer-key-ctrl = Ctrl and click its edge or corner
app-pointer-what-type = An exact value, also while dragging
app-pointer-key-type = Type digits, then Enter
app-exact-across = In a row
app-exact-along = Between rows
app-exact-angle = Angle
app-exact-columns = Columns
app-exact-count = { $count ->
    [one] 1 new object
   *[other] { $count } new objects
}
app-exact-count-up = Numbers count up
app-exact-direction = Direction
app-exact-gap = Gap
app-exact-gaps = Gaps, edge to edge
app-exact-grid = Rows and columns
app-exact-line = Along a line
app-exact-no-numbers = No numbers
app-exact-rows = Rows
app-exact-steps = Steps

## Exhibitors
app-exhibitor-add = Add an exhibitor
app-exhibitor-search = Search or type a new name
app-exhibitor-new = New exhibitor “{ $name }”
app-exhibitor-remove = Remove { $name }
app-edit-exhibitors = Change of exhibitors
app-edit-new-exhibitor = New exhibitor

## Findings
app-findings = Findings · { $count }
app-findings-none = No findings under “{ $profile }”. { $count ->
    [one] 1 rule
   *[other] { $count } rules
 } checked.
app-findings-by-rule = By rule
app-findings-by-hall = By hall
app-findings-by-severity = By severity
app-findings-group = Group findings by
app-findings-search = Search findings
app-findings-not-found = No finding fits.
app-findings-no-hall = In no hall
app-findings-waived = Accepted · { $count }
app-finding-show = Show on the plan
app-waived-by = Accepted by { $who } on { $when }: { $why }
app-waive-hint = Right-click to accept this finding.
app-waive = Accept…
app-unwaive = No longer accept
app-approve-title = Approve the plan
app-approve-about = The approval holds for halls, booths, all else that the rules look at, and the rules themselves, as they are now. Sales, texts and pictures may change; whatever else changes, the plan is no longer approved.
app-approve-errors = { $count ->
    [one] One error stands. The plan can be approved nevertheless: say why.
   *[other] { $count } errors stand. The plan can be approved nevertheless: say why.
}
app-approve-who = Approved by
app-approve-when = Approved on
app-approve-why = Reason
app-approve-button = Approve
app-approve-withdraw = Withdraw
app-approved-by = Approved by { $who } on { $when }
app-approved-changed = Changed since { $who } approved it on { $when }
app-status-approved = Approved: { $who }
app-status-approval-lost = Changed since approval
app-waive-title = Accept a finding
app-waive-text = It stays in the list under “Accepted” with your name and reason, and comes back when what was measured changes.
app-waive-button = Accept
app-edit-waive = Acceptance of a finding
app-edit-unwaive = Acceptance taken back

## Files
app-opening = Opening { $name }
app-opened-late = “{ $name }” could be read only now. Open it again to see it.
app-saving = Saving { $name }
app-saved = Saved { $name }.
app-still-saving = “{ $name }” is still being saved. What you changed since is saved right after.
app-saved-late = An earlier save has come to its end: “{ $path }” holds the plan as it was then.
app-conflict-late = “{ $path }” was changed by somebody else. It is as they left it; nothing was saved there.
app-save-elsewhere = Save elsewhere…
app-job-step = { $job }: { $step }
app-step-looking = looking at the file
app-step-writing = writing
app-step-flushing = bringing it to the disk
app-step-reading-back = reading it back
app-step-backing-up = keeping the older version
app-step-placing = putting it in its place
app-still-saving-title = “{ $name }” is still being saved
app-still-saving-text = The disk or network drive does not answer yet.
app-still-saving-wait = Wait, and close when it is saved
app-still-saving-keep = Close now and keep the work for recovery
app-still-saving-keep-hint = The next start offers it to you.
app-not-kept = The work could not be kept for recovery, so the window stays open. Save elsewhere.
app-open-title = Open a plan
app-save-title = Save the plan
app-export-to-title = Export to
app-files-html = HTML page
app-files-xlsx = Excel workbook
app-files-csv = CSV list
app-files-json = Hallplan plan
app-files-pdf = PDF drawing
app-files-png = PNG picture
app-files-svg = SVG drawing
app-waiting-for-dialog = Waiting for the file dialog
app-folder-up = Up
app-file-name = File name
app-no-such-file = There is no file { $path }.
app-file-exists = { $path } is there already. Replace it?
app-no-answer = “{ $path }” does not answer. Choose another place, or try again.
app-cannot-list = The folder { $path } cannot be read: { $error }
app-unsaved-title = Save the changes to “{ $name }”?
app-unsaved-text = What you changed since the last save is lost otherwise.
app-conflict-title = The file was changed by somebody else
app-conflict-text = { $path } is no longer what was opened. It is as they left it; your plan is still unsaved.
app-conflict-copy = Keep mine as a copy beside it
app-conflict-theirs = Take theirs
app-conflict-elsewhere = Save mine under another name
app-conflict-replace = Overwrite theirs (kept as a backup)
app-conflict-copy-hint = Both plans stay. You go on with yours.
app-conflict-theirs-hint = What you changed is put aside for thirty days.
app-copy-of = { $name } – { $user }’s copy
app-copy-of-me = { $name } – my copy

## Who has the plan
app-held = Read-only: { $user } on { $host } has this plan open. You can edit, and save under another name.
app-held-by-somebody = Read-only: another window has this plan open. You can edit, and save under another name.
app-plan-locked = The plan is locked: nothing of it can be changed.
app-unlock-plan = Unlock
app-held-free = Read-only: whoever had this plan open has closed it.
app-take-over = Take over
app-taking-over = Taking over { $name }
app-taken-over = The plan is yours to save now.
app-taken-over-newer = The plan is yours to save now. It is shown as it was saved last.
app-held-save = Somebody else has this plan open, so it is saved under another name.
app-held-elsewhere = “{ $path }” is open in another window or by somebody else. Nothing was written. Choose another name.

## Backups
app-backups-title = Backups of “{ $name }”
app-backups-none = There are no backups of this plan yet. One is kept at every save: the last ten, and one a day for thirty days.
app-backups-no-file = This plan was never saved, so there are no backups of it.
app-backups-text = A backup is opened as a new plan beside this one. Nothing is overwritten.
app-backups-listing = Looking at the backups
app-backups-row = { $halls ->
    [one] 1 hall
   *[other] { $halls } halls
 }, { $booths ->
    [one] 1 booth
   *[other] { $booths } booths
 }, { $exhibitors ->
    [one] 1 exhibitor
   *[other] { $exhibitors } exhibitors
 }
app-backups-broken = Cannot be read
app-backups-size = { $size } kB
app-backup-name = { $name } – backup { $time }

## A plan from an older one
app-tick-counted = { $what } ({ $count })
app-renewal-open-title = Choose the plan to begin from
app-renewal-title = New from another plan
app-renewal-text = The new plan begins with what is ticked of “{ $name }”. That file is not touched.
app-renewal-venue = Venue
app-renewal-booths = Booths
app-renewal-exhibitors = Exhibitors
app-renewal-fair = The new fair
app-renewal-make = Make the plan
app-renewal-name = { $name } – new
app-renewal-links = Some background pictures are links. They appear once the plan is saved in the folder of “{ $name }”.

## Templates of the user's own
app-menu-templates = New from template
app-template-own = Your templates
app-template-listing = Looking at your templates
app-template-title = Save as template
app-template-text = A template is a copy of this plan. It stands on the welcome screen and under File, New from template.
app-template-saved = The plan is the template “{ $name }” now.
app-template-taken = There is a template “{ $name }” already. Replace it? The old one is kept as a backup.
app-template-shipped = “{ $name }” is a template of the program. Choose another name.
app-template-links = Background pictures that are links are not in the template; put them into the plan to have them there.
app-template-remove-tip = Remove the template “{ $name }”
app-template-remove-title = Remove the template “{ $name }”?
app-template-remove-text = The file { $path } is deleted. Plans made from it stay as they are.
app-template-remove = Remove
app-template-removing = Removing { $name }

## Objects of another plan
app-insertion-open-title = Choose the plan to insert from
app-insertion-title = Insert from another plan
app-insertion-text = What is ticked of “{ $name }” is put into this plan, in one step of undo.
app-insertion-what = What
app-insertion-how = How
app-insertion-part = Part
app-insertion-whole = Whole plan
app-insertion-ids = Ids
app-insertion-place = Place
app-insertion-same = Where it is there
app-insertion-middle = In the middle of the view
app-insertion-numbers = Booths keep their numbers, as far as these are free here
app-insertion-exhibitors = Exhibitors come along
app-insertion-insert = Insert the objects

## Clipboard
app-copied = { $count ->
    [one] 1 object copied.
   *[other] { $count } objects copied.
 }
app-cannot-copy = The selection could not be copied.
app-cannot-paste = What is on the clipboard is no part of a plan.

## Welcome
app-open-file = Open a plan
app-drop-hint = Or drop a file on the window.
app-empty-plan = The plan is empty. Begin with the outline of a hall; sizes can be typed afterwards.
app-empty-draw-hall = Draw a hall
app-empty-template = Begin from one hall with booths
app-templates = Begin a new plan
app-samples = Try a sample
app-recent = Recent plans
app-recent-none = Plans you open appear here.

## Finding
app-find-hint = Booth number or company
app-find-none = No booth has this number or company.
app-palette-hint = Type the name of a command
app-palette-none = No command has all these words.

## Help
app-shortcuts = Keyboard shortcuts
app-tools = Tools
app-pointer = Pointer
app-pointer-what-wheel = Zoom about the pointer
app-pointer-key-wheel = Wheel
app-pointer-what-middle = Move the plan
app-pointer-key-middle = Middle button
app-pointer-what-space = Move the plan
app-pointer-key-space = Space and drag
app-pointer-what-alt = Suspend snapping
app-pointer-key-alt = Alt while dragging
app-pointer-what-shift = Add to the selection
app-pointer-key-shift = Shift and click
app-pointer-what-escape = Cancel the gesture
app-pointer-key-escape = Esc
app-about-version = Version { $version }
app-about-text = An editor for trade-fair floor plans. It works offline; nothing leaves this computer.
app-about-licences = MIT or Apache-2.0. Fonts: Noto Sans and Noto Sans CJK SC, SIL Open Font License 1.1.
app-working = Working

## Recovery
app-recovery-title = Work was left unsaved
app-recovery-text = The program ended before “{ $name }” was saved. { $count ->
    [one] 1 edit
   *[other] { $count } edits
 } can be got back.
app-recovery-counts = The plan would hold { $counts }.
app-recovery-lost = { $count ->
    [one] 1 later edit is damaged or cannot be made, and is left out.
   *[other] { $count } later edits are damaged or cannot be made, and are left out.
 }
app-recovery-changed = The file has been changed since. Saving asks first, so that nothing is overwritten.
app-recovery-gone = The file of the plan is not there any more, or cannot be read.
app-recovery-uncertain = A part of the record is damaged, so the edits may begin from another state of the plan. Look at it before you save.
app-recovery-impossible = Edits of “{ $name }” were left unsaved, but they cannot be got back now.
app-recovery-kept = Whatever you choose, nothing is deleted: what is put aside is kept for thirty days.
app-later = Later
app-looking-for-work = Looking for unsaved work
app-safe-title = The last two starts failed
app-safe-text = Hallplan ended twice right after it had started. This time it has opened nothing and taken up no unsaved work by itself. All of it is still there.
app-safe-nothing = Begin with nothing open
app-safe-open = Open { $name }
app-safe-look = Look for unsaved work
app-broke-again = Hallplan had a fault of its own again and ends. What was not saved is offered when you next start it.
app-broke-restarted = Hallplan had a fault of its own and has started again. What was not saved can be got back.
app-broke-stuck = Hallplan had a fault of its own and could not start again by itself ({ $error }). What was not saved is offered when you next start it.
app-job-broke = This ended by a fault of the program: { $job }. The plan is as it was; save it.
app-recover = Get it back
app-forget = Put aside
app-recovered = { $lost ->
    [0] Your edits are back. Save the plan to keep them.
    [one] Your edits are back, but for the last one. Save the plan to keep them.
   *[other] Your edits are back, but for the last { $lost }. Save the plan to keep them.
 }

## Export
app-apply = Apply
app-edit-page = Page setup
app-export = Export
app-export-title = Export a drawing or data
app-filing-file = { $name } filing report
app-filing-title = Filing report
app-filing-about = What the plan was checked by and what came of it, in Chinese and English: every rule with its result, findings with drawings, accepted findings, figures.
app-filing-first = First language
app-filing-write = Write
app-filing-to-title = Write the report to
app-export-format = Format
app-export-data = Plan (JSON)
app-export-selected = Only what is selected
app-export-area = Part
app-export-whole = The whole plan
app-export-language = Language
app-export-width = Width in pixels
app-export-over = Mark booths whose hold is over
app-export-resolution = Resolution
app-export-dpi = Dots per inch
app-export-about = The plan comes out at about 1:{ $scale }.
app-export-fit = Fit to page
app-exporting = Exporting { $name }
app-exported = Exported to { $path }.
app-no-viewer = { $path } was made, but no viewer could be opened: { $error }
app-no-format = There is no format { $format }.
app-missing-characters = No font has these characters; they are missing in the drawing: { $characters }

## Plan settings
app-plan-title = Plan settings
app-plan-names = Names
app-plan-drawing = Drawing
app-plan-rules = Rules (the stricter value counts)
app-plan-load-rules = Load own rules from a file…
app-plan-own-rules = Own rules: { $id }
app-plan-own-rules-remove = Remove
app-plan-rule-change = { $rule }: { $name } is { $value }, because: { $reason }
app-rules-open-title = Choose a rule profile
app-rules-title = Rules of this plan: { $profile }
app-rules-about = What a rule looks for and its numbers come from the profiles of the plan. What you change here holds for this plan alone, and says why.
app-rules-search = Search rules
app-rules-not-found = No rule is called like this.
app-rules-changed = changed
app-rules-off = Off
app-rules-not-asked = None of the chosen profiles asks for this rule. Choose one that does in the plan settings, or load own rules from a file.
app-rules-asked-by = Asked for by
app-rules-usual = else { $value }
app-rules-forbidden = nobody can force it
app-rules-reason = Reason
app-rules-reason-hint = Why it is different in this plan
app-rules-reset = As the profiles say
app-rules-no-reason = “{ $rule }” is changed: say why.
app-rules-save = Save as own profile…
app-rules-save-title = Save the rules as a profile
app-edit-rules = Rules
app-plan-edit-rules = Rules one by one…
app-rules-file = { $name } rules
app-reading-rules = Reading the rules “{ $name }”
app-rules-unreadable = The rules “{ $name }” were not loaded. { $reason }
app-plan-main-language = Main language
app-today = Today
app-edit-plan = Plan settings

## List of exhibitors
app-exhibitors-title = Exhibitors · { $count }
app-exhibitors-search = Search exhibitors
app-exhibitors-new = Add an exhibitor
app-exhibitors-new-name = New exhibitor
app-exhibitors-none = No exhibitors yet. Add one here, or type a name among the properties of a booth.
app-exhibitors-choose = Choose an exhibitor to see and change what is known of it.
app-exhibitors-remove = Remove this exhibitor
app-exhibitors-booths = Booths
app-exhibitors-no-booth = It has no booth yet.
app-exhibitors-show = Show on the plan
app-edit-exhibitor = Change of an exhibitor
app-edit-remove-exhibitor = Removal of an exhibitor

## Tools
app-options-corners = Corner by corner
app-options-arcs = Arcs
app-options-arcs-tip = An arc takes two clicks: a place it goes through, and its end. It becomes straight pieces, nowhere more than 10 mm off.
app-options-chain = Chain
app-options-measures = Kind
app-colour-field-title = Colour by a field
app-colour-field-text = The most frequent values get colours of their own; the legend says which.
app-labels-title = Words in booths
app-labels-none = Booths show what fits of number, exhibitor and area. Add a row to decide it yourself, for each scale.
app-labels-text = Each row holds up to its scale. Lines that do not fit are dropped from below; lines with nothing to say are left out.
app-labels-add = Add a row
app-labels-up-to = Up to scale 1:
app-labels-lines = What is written
app-labels-remove = Remove row
app-labels-no-scale = A scale is a number from 1 to 1000000.
app-labels-twice = Two rows have the same scale.
app-views-title = Named views
app-views-none = No view is kept yet. Zoom to a part of the plan, then give it a name.
app-views-name = Name of this view
app-views-keep = Keep this view
app-views-go = Show this view
app-views-remove = Remove view { $name }
app-options-click = A click draws
app-typing = Number, name or text
app-edit-text = Text

## Dimensions and connections
app-dimension-corner = Corner { $corner } of { $object }
app-dimension-centre = Middle of { $object }
app-dimension-stop = Stop { $number }
app-label-leader = Leader
app-label-no-leader = Remove leader
app-label-fields = Fields: { $fields }
app-dimension-free = Set free
app-service-add = Add a connection
app-service-remove = Remove this connection

## Booths and numbers made by the program
app-mend = Mend it
app-mend-everything = Mend what can be mended
app-mend-all = Mend all of this kind
app-mend-apply = Mend
app-mend-looking = Looking for the smallest change that makes no new finding
app-mend-left = Left as it is:
app-making-booths = Lay out booths
app-making-where = Where
app-making-choose = Choose…
app-making-choose-hint = Choose a hall or pavilion, or draw an area on the plan.
app-making-drawn-area = Drawn area
app-making-draw-area = Draw area
app-making-booth = Booths
app-making-back-to-back = Two rows back to back
app-making-row = booths a row (0: no limit)
app-making-aisles = Aisles
app-making-main-every = main aisle every … blocks
app-making-main-from-exits = Main aisles straight from main exits
app-making-edges = Edges and distances
app-making-edge = along the edges
app-edge-open = Booths
app-edge-aisle = An aisle
app-edge-wall-row = A row along the wall
app-making-start = first row at
app-corner-upper-left = Upper left
app-corner-upper-right = Upper right
app-corner-lower-left = Lower left
app-corner-lower-right = Lower right
app-making-pick-edge = Pick edge
app-making-wall-gap = from walls
app-making-exit-clear = before exits
app-making-others = from other booths
app-making-numbers = Numbers
app-making-numbered = Number the booths
app-making-pattern = pattern
app-making-pattern-tip = {"{"}hall{"}"}, {"{"}pavilion{"}"}, {"{"}row{"}"}, {"{"}aisle{"}"}, {"{"}n:2{"}"} (a counter of two digits), and any text
app-making-walk = order
app-walk-rows = Row by row
app-walk-serpentine = To and fro
app-walk-odd-even = Odd and even across aisles
app-walk-path = Along the drawn path
app-making-fill = Find the fullest
app-making-fill-tip = Compares directions, edges and shifts, and keeps the arrangement with the most booths that can be reached
app-making-filling = Looking for the fullest arrangement
app-making-create = Create
app-making-numbering = Number booths
app-making-all-booths = All { $count } booths of the plan
app-making-selected-booths = { $count } selected booths
app-making-draw-path = Draw a path to number along
app-making-first = first number
app-making-skip = leave out
app-making-through = Go on counting from row to row
app-making-preview = Old and new
app-making-odd = Oddities ({ $count })
app-making-nothing-odd = Nothing odd about these numbers.
app-making-number = Number
app-making-more = … and { $count } more
app-merge-title = Merge booths
app-merge-about = { $count } booths, together { $area }
app-merge-exhibitors = { $count } exhibitors stand in these booths; all of them will stand in the one booth.
app-merge-number = Number of the one booth
app-merge-lowest = Lowest
app-merge-highest = Highest
app-merge-corner = Upper left booth
app-merge-range = All, as a range
app-merge-becomes = One booth of { $area }
app-merge-do = Merge
app-split-title = Split booths
app-split-about = { $count } selected, together { $area }
app-split-exhibitors = Exhibitors stay in the first piece of their booth.
app-split-across = Across
app-split-down = Down
app-split-becomes = { $count } booths of { $area } each
app-split-do = Split
app-split-line = Along a line…

## Background pictures
app-picture-open-title = Choose a picture
app-reading-picture = Reading { $name }
app-picture-unreadable = { $name } cannot be used. { $reason }
app-picture-replaced = Replaced by { $name }; scale and place stayed
app-picture-title = Background picture
app-picture-about = { $name }, { $width } × { $height } pixels
app-picture-page = page (of { $pages })
app-picture-size = Size on the plan
app-picture-scale = or drawn at
app-picture-where = Where it is kept
app-picture-embedded = In the plan
app-picture-linked = As a link to the file
app-picture-link-hint = A file in the folder of the saved plan, or below it, can be linked.
app-picture-calibrate = Put in and calibrate
app-picture-put = Put in
app-calibrate-title = Calibrate picture
app-calibrate-hint = Pick two places of the picture whose distance you know, such as two pillars or the ends of a wall, and type the distance.
app-calibrate-check-hint = The scale is set. Check it with another pair of places: type their true distance and see how far off the picture is.
app-calibrate-pick = Pick two places
app-calibrate-measured = On the plan: { $length }
app-calibrate-true = true distance
app-calibrate-off = Off by { $off } ({ $percent } %)
app-calibrate-do = Calibrate
app-calibrate-again = Calibrate by this pair
app-reading-list = Reading { $name }
app-list-unreadable = { $name } cannot be used. { $reason }
app-list-in-open-title = Choose a list of exhibitors
app-list-in-title = Exhibitors from { $name }
app-list-in-sheet = Sheet
app-list-in-heading = Row of the headings
app-list-in-encoding = Encoding
app-list-in-key = Find exhibitors again by
app-list-in-key-found = what suits the list
app-list-in-erase = An empty cell empties the field
app-list-in-remove = Remove the { $count } not on the list
app-list-in-added = New: { $count }
app-list-in-changed = Changed: { $count }
app-list-in-vanished = Not on the list: { $count }
app-list-in-refused = Rows left out: { $count }
app-list-in-notes = Remarks: { $count }
app-list-in-same = As before: { $count }
app-list-in-none = Nothing here.
app-list-in-line = Row { $row }  { $name }  { $about }
app-list-in-take = Take over
app-list-out-title = Write a list
app-list-out-to-title = Write the list as
app-list-out-what = List
app-list-out-format = Format
app-list-out-write = Write…
app-prices-title = Price list
app-prices-text = A price typed for a booth counts before this list. Halls and pavilions may add to it (in their properties). Sums in { $currency }.
app-prices-rates = { $currency } per m²; an empty field costs what the one at its left does
app-prices-least-area = At least charged, m²
app-prices-fees = Added once for a booth
app-prices-early = For who signs early, off the floor
app-prices-also = Shown in other currencies too
app-prices-every-kind = Every kind
app-prices-until = Until
app-prices-off = Off
app-prices-one-is = 1 of the plan’s currency is
app-prices-add-fee = Add a fee
app-prices-add-early = Add a discount
app-prices-add-currency = Add a currency
app-prices-remove = Remove
app-prices-unread = “{ $text }” cannot be read here
app-figures-title = Figures
app-figures-gross = Gross area
app-figures-net = Net area
app-figures-units = Units of 9 m²
app-figures-raw = Raw space
app-figures-sold = Under contract
app-figures-held = Held or reserved
app-figures-free = For sale
app-figures-rest = Other
app-figures-earned = Contracted value
app-figures-priced = Value of all booths
app-figures-booths = Booths
app-figures-exhibitors = Exhibitors
app-figures-sales = Sales
app-figures-wishes = Wishes
app-figures-by = By
app-figures-measure = Show
app-figures-no-wishes = No exhibitor has a wish for area or open sides. They come with a list of exhibitors, or are typed there.
app-figures-write = Write a list…
app-figures-ufi = Gross and net area as UFI defines them: gross is the space used, ways included; net is what exhibitors occupy. Prices as typed or by the price list, without discounts.
app-price-by-list = By price list
app-roster = Exhibitors
app-exhibitors-empty = No exhibitors yet. Import a list (File menu), or add them under All exhibitors.
app-roster-show = Show
app-roster-all = All
app-roster-unplaced = Without a booth
app-roster-placed = With a booth
app-roster-online = Online only
app-roster-overdue = Hold is over
app-roster-unplaced-short = no booth
app-roster-online-short = online
app-roster-overdue-short = hold is over
app-roster-any-country = Any country
app-roster-any-pavilion = Any pavilion
app-roster-counts = { $unplaced } without, { $placed } with a booth, { $online } online
app-roster-overdue-count = { $count ->
    [one] 1 hold is over
   *[other] { $count } holds are over
}
app-roster-wants = wants { $area }
app-roster-place = Put on the plan…
app-roster-record = Record…
app-roster-let-go = Let go of its booths
app-roster-let-go-of = Let go of { $booth }
app-taken-title = Put { $name } into { $booth }?
app-taken-share = Share the booth
app-taken-replace = Those who are there leave
app-taken-swap = Change places with { $booth }
app-carry = { $name }
app-carry-from = Those in { $booth } → another booth
app-carry-back = Let go: { $booth } becomes free
app-carry-swap = { $booth } ⇄ another booth
app-affected = { $count ->
    [one] Sold booth { $booth } was changed. Concerned: { $names }
   *[other] { $count } sold booths were changed, { $booth } first. Concerned: { $names }
}
app-affected-list = List them
app-affected-title = Exhibitors concerned · { $count }
app-affected-since = Their sold booths were moved, resized, renumbered or removed since the plan was opened or last saved.
app-affected-none = No sold booth was changed.
app-affected-write = Write as CSV…
app-assign = Proposed places
app-assign-looking = Looking for places…
app-assign-counts = { $placed } proposed, { $ticked } ticked; { $unplaced } without a place
app-assign-points = { $points } points; no assignment gives more than { $bound }
app-assign-all = All
app-assign-none = None
app-assign-other = Another proposal
app-assign-nobody = Every exhibitor on site has a booth.
app-assign-row = { $points } points: { $reasons }
app-assign-apply = Place those ticked
app-list-out-copy = Copy as cells
app-list-copied = { $count ->
    [one] 1 row copied; paste it into Excel.
   *[other] { $count } rows copied; paste them into Excel.
}
app-list-in-pasted = pasted cells
app-assign-points-only = { $points } points
app-files-dxf = Drawing (DXF, DWG)
app-reading-drawing = Reading { $name }
app-drawing-looking = Looking at { $name }
app-drawing-making = Making a plan of { $name }
app-drawing-taking = Taking { $name } into the plan
app-drawing-unreadable = { $name } cannot be used. { $reason }
app-drawing-taken = { $count } objects came from the drawing.
app-drawing-in-open-title = Choose a drawing
app-drawing-in-title = Drawing { $name }
app-drawing-in-remembered = As chosen the last time for a drawing with these layers.
app-drawing-in-preview = The drawing
app-drawing-in-layer = Layer
app-drawing-in-content = Holds
app-drawing-in-meaning = Means
app-drawing-in-became = Becomes
app-drawing-in-holds = { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}, { $texts ->
    [one] 1 text
   *[other] { $texts } texts
}
app-drawing-in-closed = Closed outlines: { $count }
app-drawing-in-no-layers = Nothing is drawn in this file.
app-drawing-in-kind = { $kind }: { $count }
app-drawing-in-unit = One unit is 1
app-drawing-in-length = so it is { $length } long
app-drawing-in-doubtful = The drawing names no unit, or one that makes no sense for a building. Please check how long it is.
app-drawing-in-tolerance = Ends of lines meet within
app-drawing-in-place = Place
app-drawing-in-place-fit = Next to the origin
app-drawing-in-place-origin = By its own coordinates
app-drawing-in-place-points = By two points
app-drawing-in-pick = Click point { $number } in the drawing.
app-drawing-in-point = Point { $number } on the plan
app-drawing-in-distance = True distance
app-drawing-in-distance-hint = 0 where the unit is right. Otherwise the scale follows from it.
app-drawing-in-off = The second point is { $length } off.
app-drawing-in-looking = The drawing is being looked at…
app-drawing-in-nothing = Nothing would come of it: say what the layers mean.
app-drawing-in-new = As a new plan
app-drawing-in-open = Into the open plan
app-drawing-in-take = Import
app-drawing-in-taking = Taking it into the plan…
app-rebase-newer = Newer drawing of this venue
app-rebase-newer-tip = Shows what differs from the plan before anything is changed. Booths stay where they are.
app-rebase-place = By what plan and drawing both show
app-rebase-compare = Compare…
app-rebase-comparing = Comparing { $name }
app-rebase-title = { $name }: a newer drawing of the venue
app-rebase-counts = Differences: { $differ } · booths hit: { $hit } · booths freed: { $freed }
app-rebase-hit = Booths that are hit ({ $count })
app-rebase-freed = Booths that are freed ({ $count })
app-rebase-changed = Changed ({ $count })
app-rebase-new = New ({ $count })
app-rebase-gone = Gone ({ $count })
app-rebase-kept = Not in the drawing, stays ({ $count })
app-rebase-come = Findings that come ({ $count })
app-rebase-picture = Plan and drawing on each other
app-rebase-key-same = as it was
app-rebase-key-gone = gone
app-rebase-key-new = new
app-rebase-key-booths = Filled: booths that are hit (red) or freed (green)
app-rebase-take = Replace the venue
app-rebase-booths-stay = Booths stay where they are. One step: it can be undone.
app-rebase-done = { $count ->
    [0] The venue is as in the newer drawing. No booth is hit.
    [one] The venue is as in the newer drawing. One booth is hit; it is selected.
   *[other] The venue is as in the newer drawing. { $count } booths are hit; they are selected.
}

# Keys begin with `rebase-`.

rebase-lie = The drawing is turned by { $turn }° and shifted by { $x } to the right and { $y } upwards: { $agreeing } of { $of } places agree, { $error } mm apart on the average.
rebase-lost = The drawing cannot be laid on the plan: too few corners of halls, walls and pillars agree. Check the unit and what the layers mean, or name two places of the drawing and where they lie on the plan.
rebase-same = { $count ->
    [one] One thing is as it was.
   *[other] { $count } things are as they were.
}
rebase-unshown = Not compared, as the drawing has none: { $kind }. What the plan has stays.
rebase-background = Background: { $new } lines are new, { $gone } gone.
rebase-difference-new = New: { $what } at { $x }, { $y }
rebase-difference-changed = Changed: { $what } at { $x }, { $y }, by { $off }
rebase-difference-gone = Gone: { $what } at { $x }, { $y }
rebase-difference-kept = Not in the drawing, stays: { $what } at { $x }, { $y }
rebase-booth-hit = Booth { $booth } is hit: { $kind }
rebase-booth-out = Booth { $booth } reaches out of its hall
rebase-booth-freed = Booth { $booth } is freed: { $kind }
rebase-booth-in = Booth { $booth } is within its hall again
rebase-findings = Findings that come: { $come }; that go: { $go }
rebase-nothing = The drawing shows the venue as the plan has it.
rebase-thing = { $kind } { $name }

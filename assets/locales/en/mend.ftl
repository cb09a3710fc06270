# Keys begin with `mend-`.
mend-try = Try a change
mend-moved = Moved { $thing } by { $by }, from { $from-x }, { $from-y } to { $to-x }, { $to-y }
mend-moved-group = Moved { $count } booths round { $thing } together by { $by }: { $right } to the right, { $up } up
mend-trimmed = Took { $by } off { $thing }: { $from-width } × { $from-depth } became { $to-width } × { $to-depth }
mend-lowered = Lowered { $thing } from { $from } to { $to }
mend-hung = What hangs over { $thing } now hangs at { $to } instead of { $from }
mend-given = Put { $thing } down for { $place }
mend-numbered = Gave booth { $booth } the number { $to }
mend-renumbered = { $count ->
    [one] Gave one of the booths { $from } the number { $to }
   *[other] Gave { $count } of the booths { $from } numbers of their own, { $to } first
}

## Why nothing is done
mend-why-plan-locked = the plan is locked
mend-why-gone = this finding is no longer there
mend-why-kept = all that takes part in it is locked, sold, reserved or part of the venue
mend-why-none = no small move or trim removes it without making another finding
mend-why-exits = it is about the exits of the hall; no booth can mend that
mend-why-persons = fewer persons or wider exits are needed; no booth can mend that
mend-why-area = booths would have to go: which, is for you to say
mend-why-row = a way has to be cut through the row: where, is for you to say
mend-why-ways = a way through has to be opened: where, is for you to say
mend-why-depth = the booth has to be opened on another side or divided
mend-why-front = the exhibitor has to change the design of the booth
mend-why-load = the exhibits have to be lighter, or go to another hall
mend-why-supply = the services have to be ordered or laid otherwise
mend-why-closed = the hall is closed: where else its things go, is for you to say
mend-why-missing = only you know what is missing here
mend-why-stopped = the search was stopped
mend-why-other = nothing is known that would mend it

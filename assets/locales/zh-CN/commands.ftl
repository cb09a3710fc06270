# Keys begin with `cmd-`.

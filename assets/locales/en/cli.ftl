# Keys begin with `cli-`.

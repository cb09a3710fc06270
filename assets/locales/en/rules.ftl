# Keys begin with `rule-`.

# Keys begin with `generate-`.

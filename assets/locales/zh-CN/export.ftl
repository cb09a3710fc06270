# Keys begin with `export-`.

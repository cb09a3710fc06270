# Keys begin with `editor-`.

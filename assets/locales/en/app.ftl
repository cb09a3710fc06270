# Keys begin with `app-`.

# Keys begin with `storage-`.

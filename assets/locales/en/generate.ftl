# Keys begin with `generate-`.
generate-template-empty = Empty plan
generate-template-one-hall = One hall with booths

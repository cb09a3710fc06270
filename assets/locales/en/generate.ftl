# Keys begin with `generate-`.
generate-template-empty = Empty plan
generate-template-one-hall = One hall with booths
generate-template-expo-2021 = 13th China-Northeast Asia Expo (2021)
generate-template-5g-pavilion-2019 = 5G New Era pavilion (2019)
generate-template-teaching = Teaching plan: one of everything

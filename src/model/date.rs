//! Days of the calendar, as planners enter them.

/// Whether a text is a day of the calendar, written `YYYY-MM-DD`.
#[must_use]
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |text: &str, len: usize| {
        let good = text.len() == len && text.bytes().all(|byte| byte.is_ascii_digit());
        good.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        for good in ["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-31"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "2026-11-31",
            "2023-02-29",
            "1900-02-29",
            "2026-1-2",
            "2026-13-01",
            "2026-00-10",
            "2026-10-00",
            "tomorrow",
            "2026-11-22-1",
            "+026-11-22",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
    }
}

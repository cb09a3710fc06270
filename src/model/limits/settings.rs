//! The settings of a plan, its price list and its rules among them.

use super::{Checked, LONGEST_NAME, LONGEST_NOTE, amount, date, names, point, text, within};
use crate::message::Message;
use crate::model::{Prices, Profile, Settings};

fn check_seen(settings: &Settings) -> Checked {
    for label in &settings.labels {
        within("up_to", Some(label.up_to), 1, 1_000_000)?;
        text("text", Some(&label.text), LONGEST_NAME)?;
    }
    for view in &settings.views {
        text("name", Some(&view.name), LONGEST_NAME)?;
        point(view.from)?;
        point(view.to)?;
        if view.from.x >= view.to.x || view.from.y >= view.to.y {
            return Err(Message::new("model-empty").with("field", "to"));
        }
    }
    Ok(())
}

/// Whether every value of the settings is within its range.
pub(super) fn check_settings(settings: &Settings) -> Checked {
    names("name", &settings.names)?;
    names("edition", &settings.edition)?;
    names("remark", &settings.remark)?;
    text("plan_number", settings.plan_number.as_ref(), LONGEST_NAME)?;
    text("revision", settings.revision.as_ref(), LONGEST_NAME)?;
    text("date", settings.date.as_ref(), LONGEST_NAME)?;
    text("author", settings.author.as_ref(), LONGEST_NAME)?;
    text("currency", Some(&settings.currency), 10)?;
    text("colour_field", settings.colour_field.as_ref(), LONGEST_NAME)?;
    check_seen(settings)?;
    check_prices(&settings.prices)?;
    check_profile(&settings.profile)?;
    if let Some(approval) = &settings.approval {
        text("who", Some(&approval.who), LONGEST_NAME)?;
        text("when", Some(&approval.when), LONGEST_NAME)?;
        text("why", Some(&approval.why), LONGEST_NOTE)?;
        text("seal", Some(&approval.seal), LONGEST_NAME)?;
    }
    let page = settings.page;
    within("scale", page.scale, 1, 1_000_000)?;
    let margins = [page.margins.left, page.margins.top, page.margins.right, page.margins.bottom];
    margins.iter().try_for_each(|&margin| within("margins", Some(margin), 0, 200))?;
    if settings.languages.is_empty() {
        return Err(Message::new("model-empty").with("field", "languages"));
    }
    Ok(())
}

fn check_prices(prices: &Prices) -> Checked {
    for rate in &prices.rates {
        within("open_sides", Some(rate.open_sides), 1, 4)?;
        amount("per_m2", Some(rate.per_m2))?;
    }
    amount("least_area", prices.least_area)?;
    for fee in &prices.fees {
        names("name", &fee.names)?;
        amount("amount", Some(fee.amount))?;
    }
    for early in &prices.early {
        date("until", Some(&early.until))?;
        within("off", Some(early.off), 0, 100)?;
    }
    for other in &prices.also {
        text("currency", Some(&other.currency), LONGEST_NAME)?;
        amount("rate", Some(other.rate))?;
    }
    Ok(())
}

fn check_profile(profile: &Profile) -> Checked {
    for id in std::iter::once(&profile.id).chain(&profile.also) {
        text("profile", Some(id), LONGEST_NAME)?;
    }
    for change in &profile.changes {
        text("rule", Some(&change.rule), LONGEST_NAME)?;
        text("of", Some(&change.of), LONGEST_NAME)?;
        text("to", Some(&change.to), LONGEST_NAME)?;
        text("reason", Some(&change.reason), LONGEST_NOTE)?;
        if change.reason.trim().is_empty() {
            return Err(Message::new("model-empty").with("field", "reason"));
        }
    }
    Ok(())
}

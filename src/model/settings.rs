//! What holds for the whole plan.

use super::{Approval, BoothLabel, Extra, Lang, NamedView, Names, PageSetup, Prices, words};
use crate::geometry::Angle;

words! {
    /// What the colour of a booth tells.
    BoothColours as "model-booth-colours" {
        /// Its pavilion, stronger the firmer the sale.
        Pavilion = "pavilion",
        /// Its status.
        Status = "status",
        /// Shell scheme or raw space.
        Kind = "kind",
        /// How many of its sides are open.
        OpenSides = "open-sides",
        /// Its area.
        Area = "area",
        /// Its price per m².
        Price = "price",
        /// The country of its exhibitor.
        Country = "country",
        /// The gravest finding about it.
        Findings = "findings",
        /// What a field of it says, such as its hall or the sector of its exhibitor.
        Field = "field",
    }
}

/// The rule profiles of a plan, and what the plan changes of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Id of a shipped profile, or of the custom one in `text`.
    pub id: String,
    /// Ids of shipped profiles that hold besides: the stricter counts.
    pub also: Vec<String>,
    /// Whole JSON text of a custom profile.
    pub text: Option<Extra>,
    /// What holds otherwise for this plan alone.
    pub changes: Vec<RuleChange>,
}

/// A number or severity of a rule that is another one for this plan, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleChange {
    /// Id of the rule.
    pub rule: String,
    /// The limit or case of the rule.
    pub of: String,
    /// A value with its unit such as `0.5 m`, or a severity or `off`.
    pub to: String,
    /// Why.
    pub reason: String,
}

impl Profile {
    /// The shipped profile of this id, as it is.
    #[must_use]
    pub fn shipped(id: &str) -> Self {
        Self { id: id.to_owned(), also: Vec::new(), text: None, changes: Vec::new() }
    }

    /// Ids of all profiles for people: `cn-cnea + cn-national`.
    #[must_use]
    pub fn label(&self) -> String {
        let ids: Vec<&str> = std::iter::once(&self.id).chain(&self.also).map(String::as_str).collect();
        ids.join(" + ")
    }
}

/// Settings of a plan, title block included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Name of the fair.
    pub names: Names,
    /// Edition, such as "13th (2021)".
    pub edition: Names,
    /// Number of the plan in the organiser's books.
    pub plan_number: Option<String>,
    /// Revision of the plan.
    pub revision: Option<String>,
    /// Date of the revision, as entered: `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Who drew it.
    pub author: Option<String>,
    /// Remarks that readers of the plan must see, such as "demonstration halls".
    pub remark: Names,
    /// Languages of names on the plan, the first is the main one.
    pub languages: Vec<Lang>,
    /// Currency of prices (ISO 4217).
    pub currency: String,
    /// What booths cost where no price is typed for them.
    pub prices: Prices,
    /// Rule profile.
    pub profile: Profile,
    /// What colours tell.
    pub colours: BoothColours,
    /// The field that colours tell, where they tell one.
    pub colour_field: Option<String>,
    /// What is written in booths, by scale; where none is for the scale, what fits of number, exhibitors and area.
    pub labels: Vec<BoothLabel>,
    /// Views with a name.
    pub views: Vec<NamedView>,
    /// Direction of north: the turn of the north arrow from "up".
    pub north: Angle,
    /// Page setup.
    pub page: PageSetup,
    /// Who approved it, and as it was when.
    pub approval: Option<Approval>,
    /// Whether the whole plan is protected: nothing of it can be changed until it is unlocked.
    pub locked: bool,
    /// What other programs keep here.
    pub extra: Option<Extra>,
}

impl Settings {
    /// The first of the plan's languages.
    #[must_use]
    pub fn main_language(&self) -> Lang {
        self.languages.first().cloned().unwrap_or_else(Lang::english)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            names: Names::default(),
            edition: Names::default(),
            plan_number: None,
            revision: None,
            date: None,
            author: None,
            remark: Names::default(),
            languages: vec![Lang::chinese(), Lang::english()],
            currency: "CNY".to_owned(),
            prices: Prices::default(),
            profile: Profile::shipped("base"),
            colours: BoothColours::Pavilion,
            colour_field: None,
            labels: Vec::new(),
            views: Vec::new(),
            north: Angle::ZERO,
            page: PageSetup::default(),
            approval: None,
            locked: false,
            extra: None,
        }
    }
}

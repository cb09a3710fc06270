//! The settings of a plan in the file: only what differs from a new plan's.

use std::borrow::Cow;

use super::places::{Pair, Turn};
use super::texts::{LangWords, NamesWords, Raw};
use super::words::{Maybe, Word, Words, left_out, struct_words, usual_words};
use crate::message::Message;
use crate::model::{self, BoothColours, BoothKind, Paper};

usual_words! {
    /// Settings of the plan. What is left out is as in a new plan.
    #[schemars(rename = "Settings")]
    SettingsWords<'a>: Settings {
        /// Name of the fair.
        #[serde(rename = "name")]
        names: NamesWords<'a>,
        /// Edition, such as "13th (2021)".
        edition: NamesWords<'a>,
        /// Number of the plan in the organiser's books.
        plan_number: Maybe<Cow<'a, str>>,
        /// Revision of the plan.
        revision: Maybe<Cow<'a, str>>,
        /// Date of the revision, as entered: YYYY-MM-DD.
        date: Maybe<Cow<'a, str>>,
        /// Who drew it.
        author: Maybe<Cow<'a, str>>,
        /// Remarks that readers of the plan must see.
        remark: NamesWords<'a>,
        /// Languages of names on the plan, the first is the main one.
        languages: Vec<LangWords<'a>>,
        /// Currency of prices (ISO 4217).
        currency: Cow<'a, str>,
        /// What booths cost.
        prices: PricesWords<'a>,
        /// Rule profile.
        profile: ProfileWords<'a>,
        /// What the colour of a booth tells.
        colours: Word<BoothColours>,
        /// The field that colours tell, where they tell one.
        colour_field: Maybe<Cow<'a, str>>,
        /// What is written in booths, by scale.
        labels: Vec<BoothLabelWords<'a>>,
        /// Views with a name.
        views: Vec<NamedViewWords<'a>>,
        /// Turn of the north arrow from "up", in thousandths of a degree, counter-clockwise.
        north: Turn,
        /// Page setup.
        page: PageWords,
        /// Who approved the plan.
        approval: Maybe<ApprovalWords<'a>>,
        /// Whether the whole plan is protected from being changed.
        locked: bool,
        /// What other programs keep here.
        extra: Maybe<Raw<'a>>,
    }
}

usual_words! {
    /// What booths cost. Sums are in hundredths of the plan's currency.
    #[schemars(rename = "Prices")]
    PricesWords<'a>: Prices {
        /// What a m² costs; where none is for so many open sides, that for the next fewer.
        rates: Vec<RateWords>,
        /// At least so much area is charged, in mm².
        least_area: Maybe<i64>,
        /// What is added once for a booth.
        fees: Vec<FeeWords<'a>>,
        /// What is taken off for whoever signs early.
        early: Vec<EarlyBirdWords<'a>>,
        /// Currencies in which prices are shown besides.
        also: Vec<OtherCurrencyWords<'a>>,
    }
}

struct_words! {
    /// What a m² of one kind of booth costs.
    #[schemars(rename = "Rate")]
    RateWords: Rate {
        /// Shell scheme or raw space.
        kind: Word<BoothKind>,
        /// From so many open sides on: 1 to 4.
        open_sides: i32,
        /// What it costs.
        per_m2: i64,
    }
}

struct_words! {
    /// A sum that is added to the price of a booth, whatever its size.
    #[schemars(rename = "Fee")]
    FeeWords<'a>: Fee {
        /// What it is for.
        #[serde(rename = "name")]
        names: NamesWords<'a>,
        /// Whom it is asked of; everybody where no kind is named.
        #[serde(default, skip_serializing_if = "left_out")]
        kind: Maybe<Word<BoothKind>>,
        /// How much.
        amount: i64,
    }
}

struct_words! {
    /// A discount on the floor, not on fees.
    #[schemars(rename = "EarlyBird")]
    EarlyBirdWords<'a>: EarlyBird {
        /// The last day on which it is given: YYYY-MM-DD.
        until: Cow<'a, str>,
        /// What is taken off, in hundredths of the price: 0 to 100.
        off: i32,
    }
}

struct_words! {
    /// Another currency.
    #[schemars(rename = "OtherCurrency")]
    OtherCurrencyWords<'a>: OtherCurrency {
        /// Which one (ISO 4217).
        currency: Cow<'a, str>,
        /// How much of it one of the plan's currency is, in millionths.
        rate: i64,
    }
}

struct_words! {
    /// What is written in booths as long as the plan is seen or printed at 1:`up_to` or larger.
    #[schemars(rename = "BoothLabel")]
    BoothLabelWords<'a>: BoothLabel {
        /// The smallest scale it is for: 500 for 1:500.
        up_to: i32,
        /// Lines with fields such as `{number}`.
        text: Cow<'a, str>,
    }
}

struct_words! {
    /// A part of the plan with a name.
    #[schemars(rename = "NamedView")]
    NamedViewWords<'a>: NamedView {
        /// What it is called.
        name: Cow<'a, str>,
        /// Lower left corner of what it shows.
        from: Pair,
        /// Upper right corner of what it shows.
        to: Pair,
        /// What the colour of a booth tells in it.
        #[serde(default, skip_serializing_if = "left_out")]
        colours: Maybe<Word<BoothColours>>,
    }
}

struct_words! {
    /// The rule profiles of a plan.
    #[schemars(rename = "Profile")]
    ProfileWords<'a>: Profile {
        /// Id of a shipped profile, or of the custom one in `text`.
        id: Cow<'a, str>,
        /// Ids of shipped profiles that hold besides: the stricter counts.
        #[serde(default, skip_serializing_if = "left_out")]
        also: Vec<Cow<'a, str>>,
        /// The whole custom profile.
        #[serde(default, skip_serializing_if = "left_out")]
        text: Maybe<Raw<'a>>,
        /// What holds otherwise for this plan alone.
        #[serde(default, skip_serializing_if = "left_out")]
        changes: Vec<RuleChangeWords<'a>>,
    }
}

struct_words! {
    /// Somebody approved the plan as it was then.
    #[schemars(rename = "Approval")]
    ApprovalWords<'a>: Approval {
        /// Who.
        who: Cow<'a, str>,
        /// When: YYYY-MM-DD.
        when: Cow<'a, str>,
        /// Why in spite of what the rules found.
        #[serde(default, skip_serializing_if = "left_out")]
        why: Cow<'a, str>,
        /// What was approved.
        seal: Cow<'a, str>,
    }
}

struct_words! {
    /// A number or severity of a rule that is another one for this plan.
    #[schemars(rename = "RuleChange")]
    RuleChangeWords<'a>: RuleChange {
        /// Id of the rule.
        rule: Cow<'a, str>,
        /// The limit or case of the rule.
        of: Cow<'a, str>,
        /// A value with its unit such as `0.5 m`, or a severity or `off`.
        to: Cow<'a, str>,
        /// Why.
        reason: Cow<'a, str>,
    }
}

usual_words! {
    /// How the plan is printed.
    #[schemars(rename = "Page")]
    PageWords: PageSetup {
        /// Paper size.
        paper: Word<Paper>,
        /// Long side across.
        landscape: bool,
        /// 1:scale; left out to fit the plan to the page.
        scale: Maybe<i32>,
        /// Unprinted edges in mm of paper.
        margins: MarginsWords,
        /// What is shown beside halls and booths.
        shown: ShownWords,
    }
}

usual_words! {
    /// Unprinted edge on each side, in mm of paper.
    #[schemars(rename = "Margins")]
    MarginsWords: Margins {
        /// Left.
        left: i32,
        /// Top.
        top: i32,
        /// Right.
        right: i32,
        /// Bottom.
        bottom: i32,
    }
}

usual_words! {
    /// What a printed plan shows beside halls and booths.
    #[schemars(rename = "Shown")]
    ShownWords: Shown {
        /// Legend of pavilions and signs.
        legend: bool,
        /// Title block.
        title_block: bool,
        /// Scale bar.
        scale_bar: bool,
        /// North arrow.
        north: bool,
        /// Names of exhibitors.
        exhibitors: bool,
        /// Safety points.
        safety: bool,
        /// Utilities.
        utilities: bool,
        /// Dimensions.
        dimensions: bool,
        /// Underlays.
        underlays: bool,
        /// Findings.
        findings: bool,
        /// Middle lines of aisles with their clear widths.
        aisle_widths: bool,
    }
}

//! What every part of the window is handed: words, colours, and a tray for wishes.

use std::path::PathBuf;

use crate::document::{EditError, Transaction};
use crate::editor::{Arrange, Carried, Command, CommandId, DrawSizes, Editor, LayerId, Sight, SnapSettings, ToolId};
use crate::geometry::Bounds;
use crate::i18n::{Locale, Words};
use crate::message::Message;
use crate::model::{Lang, Names, ObjectId};
use crate::rules::FindingKey;

use super::preferences::Panels;
use super::theme::Palette;
use super::units;

/// What an edit does to the open plan.
pub type Change = Box<dyn FnOnce(&mut Transaction<'_>) -> Result<(), EditError>>;

/// What a part of the window wants done; carried out after the frame's widgets are through.
pub enum Wish {
    /// Run a command of the editor.
    Run(CommandId),
    /// Pick a tool.
    Tool(ToolId),
    /// Select exactly these objects.
    Select(Vec<ObjectId>),
    /// Show whatever layers hide of these objects.
    Reveal(Vec<ObjectId>),
    /// Show, dim or hide a layer.
    Sight(LayerId, Sight),
    /// Lock a layer, or unlock it.
    LockLayer(LayerId, bool),
    /// Select the objects of this finding and show them.
    Finding(FindingKey),
    /// Look for a change that removes findings.
    Mend(super::making::mend::Wanted),
    /// Ask who accepts this finding, and why.
    Waive(FindingKey),
    /// What a click without a drag draws from now on.
    Sizes(DrawSizes),
    /// What is snapped to from now on.
    Snapping(SnapSettings),
    /// Arrange what is selected.
    Arrange(Arrange),
    /// Show this part of the plan.
    Show(Bounds),
    /// Show just this part of the plan, without edges round it.
    SeeAgain(Bounds),
    /// Change the plan in one step of undo with this name.
    Change(Message, Change),
    /// Let the user point at the booth for this.
    Carry(Carried),
    /// Take an exhibitor out of these booths.
    LetGo(ObjectId, Vec<ObjectId>),
    /// Take everybody out of this booth.
    Empty(ObjectId),
    /// Show the record of this exhibitor.
    ExhibitorRecord(ObjectId),
    /// A new exhibitor of this name, in the plan's main language, in these booths.
    NewExhibitor(String, Vec<ObjectId>),
    /// Open this file.
    Open(PathBuf),
    /// Begin a plan from the template of this name.
    NewFrom(&'static str),
    /// Begin a plan from the user's own template in this file.
    NewFromOwn(PathBuf),
    /// Ask whether the user's own template in this file is to be removed.
    RemoveTemplate(PathBuf),
    /// Ask where else to save the plan.
    SaveElsewhere,
    /// Take over the open plan, which somebody else had.
    TakeOver,
    /// What a panel of what is being made asks for.
    Making(super::making::Act),
    /// Close the dialog that is open.
    Close,
    /// Whatever dialogs ask for when they are answered.
    Answer(super::dialogs::Answer),
}

/// Words, colours and a tray for wishes.
pub struct Desk<'a> {
    /// The sentences of the window's language.
    pub words: &'static Words,
    /// The colours of the window's theme.
    pub palette: &'static Palette,
    /// Whether a plan is shown, rather than the welcome screen.
    pub has_plan: bool,
    /// What is being opened, in words: until it is there, an empty plan means nothing.
    pub awaited: Option<String>,
    /// Which panels are shown.
    pub panels: Panels,
    /// What is to be done.
    pub wishes: &'a mut Vec<Wish>,
}

/// The language tag of names for readers of a locale.
#[must_use]
pub fn lang(locale: Locale) -> Lang {
    locale.word().parse().unwrap_or_else(|_| Lang::english())
}

/// Whether a command can be done now.
#[must_use]
pub fn can_run(has_plan: bool, editor: &Editor, command: &Command) -> bool {
    (has_plan || !command.needs_plan) && (command.can)(editor)
}

impl Desk<'_> {
    /// The text of a key.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// A message in words, lengths in the unit of the window.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.words.say_in(message, units::unit())
    }

    /// The language tag of the window, to choose names by.
    #[must_use]
    pub fn lang(&self) -> Lang {
        lang(self.words.locale())
    }

    /// The best of some names for the reader of the window.
    #[must_use]
    pub fn name<'n>(&self, names: &'n Names) -> Option<&'n str> {
        names.best(&self.lang())
    }

    /// Whether a command can be done now.
    #[must_use]
    pub fn can_run(&self, editor: &Editor, command: &Command) -> bool {
        can_run(self.has_plan, editor, command)
    }

    /// Puts a wish on the tray.
    pub fn wish(&mut self, wish: Wish) {
        self.wishes.push(wish);
    }

    /// Wishes for one step of undo.
    pub fn change(
        &mut self,
        label: Message,
        change: impl FnOnce(&mut Transaction<'_>) -> Result<(), EditError> + 'static,
    ) {
        self.wish(Wish::Change(label, Box::new(change)));
    }
}

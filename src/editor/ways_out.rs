//! Which map of walking distances is looked at: state of the session, neither saved nor printed.

use std::collections::BTreeSet;

use super::Editor;
use crate::model::{ObjectId, Thing};

/// Whether walking distances are shown, and which exits are closed for a try.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WaysOut {
    /// Whether they are shown.
    pub shown: bool,
    /// Exits that are closed.
    pub closed: BTreeSet<ObjectId>,
}

impl Editor {
    /// The exits among what is selected.
    #[must_use]
    pub fn selected_exits(&self) -> Vec<ObjectId> {
        let layout = self.document().layout();
        let is_exit = |id: &ObjectId| layout.object(*id).is_some_and(|it| matches!(it.thing, Thing::Exit(_)));
        self.selection().iter().copied().filter(is_exit).collect()
    }

    /// Closes the selected exits for a try, and shows walking distances; opens them again where all of them are closed.
    pub fn try_closed(&mut self) {
        let exits = self.selected_exits();
        let closed = &mut self.ways_out.closed;
        if exits.iter().all(|exit| closed.contains(exit)) {
            closed.retain(|exit| !exits.contains(exit));
        } else {
            closed.extend(exits);
        }
        self.ways_out.shown = true;
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::editor::{CommandId, Editor, commands};
    use crate::model::{Kind, ObjectId};

    fn run(editor: &mut Editor, id: &'static str) -> bool {
        let command = commands::command(CommandId(id)).unwrap();
        let can = (command.can)(editor);
        if can {
            (command.run)(editor).unwrap();
        }
        can
    }

    #[test]
    fn selected_exits_are_closed_for_a_try_and_opened_again() {
        let layout = crate::generate::shipped().into_iter().find(|(name, _)| name.contains("teaching")).unwrap().1;
        let exits: Vec<ObjectId> = layout.of_kind(Kind::Exit).map(|exit| exit.id).take(2).collect();
        let booth = layout.booths().next().map(|(object, _)| object.id).unwrap();
        let mut editor = Editor::new(Document::new(layout).unwrap());
        editor.select([booth]);
        assert!(!run(&mut editor, "cmd-try-closed"), "a booth is no exit");
        editor.select([exits[0]]);
        assert!(run(&mut editor, "cmd-try-closed") && editor.ways_out.shown);
        editor.select([exits[0], exits[1], booth]);
        run(&mut editor, "cmd-try-closed");
        assert_eq!(editor.ways_out.closed, exits.iter().copied().collect());
        run(&mut editor, "cmd-try-closed");
        assert!(editor.ways_out.closed.is_empty() && editor.ways_out.shown);
        run(&mut editor, "cmd-ways-out");
        assert!(!editor.ways_out.shown && editor.document().is_saved());
    }
}

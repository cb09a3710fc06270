//! What is wrong with a command line, in sentences of our own.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::message::Message;

/// What is wrong, and where help is; `task` is the subcommand where there is one.
pub fn explain(error: &clap::Error, task: Option<&str>) -> [Message; 2] {
    let command = task.map_or_else(|| "hallplan".to_owned(), |task| format!("hallplan {task}"));
    [wrong(error), Message::new("cli-usage-help").with("command", command)]
}

fn wrong(error: &clap::Error) -> Message {
    let message = match error.kind() {
        ErrorKind::UnknownArgument => Message::new("cli-usage-unknown-argument"),
        ErrorKind::InvalidSubcommand => {
            return Message::new("cli-usage-unknown-command")
                .with("command", told(error, ContextKind::InvalidSubcommand));
        }
        ErrorKind::InvalidValue if told(error, ContextKind::InvalidValue).is_empty() => {
            Message::new("cli-usage-no-value")
        }
        ErrorKind::InvalidValue if error.get(ContextKind::ValidValue).is_some() => {
            return about(Message::new("cli-usage-invalid-choice"), error)
                .with("value", told(error, ContextKind::InvalidValue))
                .with("choices", told(error, ContextKind::ValidValue));
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            return about(Message::new("cli-usage-invalid-value"), error)
                .with("value", told(error, ContextKind::InvalidValue));
        }
        ErrorKind::MissingSubcommand => {
            return Message::new("cli-usage-needs-command").with("choices", told(error, ContextKind::ValidSubcommand));
        }
        ErrorKind::MissingRequiredArgument => Message::new("cli-usage-missing"),
        ErrorKind::ArgumentConflict if told(error, ContextKind::InvalidArg) == told(error, ContextKind::PriorArg) => {
            Message::new("cli-usage-twice")
        }
        ErrorKind::ArgumentConflict => {
            return about(Message::new("cli-usage-conflict"), error).with("other", told(error, ContextKind::PriorArg));
        }
        kind => return Message::new("cli-usage-other").with("reason", kind.to_string()),
    };
    about(message, error)
}

fn about(message: Message, error: &clap::Error) -> Message {
    message.with("argument", told(error, ContextKind::InvalidArg))
}

fn told(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

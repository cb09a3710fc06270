//! The parent: starts a child, hands it a task, and waits for its answer, but not for ever.

#![expect(clippy::disallowed_methods, reason = "patience needs a clock; nothing of it is saved")]

use std::io::{self, Read};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::child::ARGUMENT;
use super::wire;
use crate::import::drawing::Drawn;
use crate::import::picture::{Asked, Taken};
use crate::import::table::{self, Table};
use crate::import::{Answer, Refused, Task};
use crate::message::Message;

/// How often a child is looked at that has closed its output and not yet ended.
const GLANCE: Duration = Duration::from_millis(5);
/// How often somebody who waits for a child is asked whether he still does.
const ASKED: Duration = Duration::from_millis(50);

/// What a child may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Address space in bytes (Unix only).
    pub memory: u64,
    /// Processor time in seconds (Unix only).
    pub processor: u64,
    /// Time until it is ended, whatever it does.
    pub patience: Duration,
    /// Most bytes of its answer.
    pub answer: u64,
}

impl Default for Limits {
    /// 1 GiB, 30 s of processor time, 60 s by the clock.
    fn default() -> Self {
        Self { memory: 1 << 30, processor: 30, patience: Duration::from_secs(60), answer: 500_000_000 }
    }
}

/// Why a file was not taken.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
pub enum Failure {
    /// The child read it, and says why not.
    Refused(#[from] Refused),
    /// The child did not end in time, or needed too much of the processor.
    TooSlow,
    /// Nobody waits for it any more.
    Stopped,
    /// The child died: of memory, most likely.
    Died(ExitStatus),
    /// The child could not be started, or its answer not be read.
    Broken(#[from] io::Error),
}

impl Failure {
    /// What to tell the user.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Refused(refused) => refused.message(),
            Self::TooSlow => Message::new("import-too-slow"),
            Self::Stopped => Message::new("import-stopped"),
            Self::Died(_) => Message::new("import-died"),
            Self::Broken(error) => Message::new("import-no-worker").with("reason", error.to_string()),
        }
    }
}

/// Who reads foreign files: this program, started once for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    program: PathBuf,
    limits: Limits,
}

impl Worker {
    /// The running program is the child's program, too.
    ///
    /// # Errors
    /// When the system does not say which file the running program is.
    pub fn of_this_program() -> io::Result<Self> {
        std::env::current_exe().map(|program| Self::of(program, Limits::default()))
    }

    /// This file is the child's program.
    #[must_use]
    pub const fn of(program: PathBuf, limits: Limits) -> Self {
        Self { program, limits }
    }

    /// Takes a picture from the bytes of a file.
    ///
    /// # Errors
    /// When it is none, damaged, too large, or the child could not read it within its limits.
    pub fn take_picture(&self, bytes: Vec<u8>, asked: Asked) -> Result<Taken, Failure> {
        match self.ask(Task::Picture(asked), bytes)? {
            (Answer::Picture(about), bytes) => Ok(Taken { bytes, about }),
            _ => Err(Failure::Broken(io::ErrorKind::InvalidData.into())),
        }
    }

    /// Reads a table from the bytes of a file.
    ///
    /// # Errors
    /// When it is none, damaged, too large, or the child could not read it within its limits.
    pub fn read_table(&self, bytes: Vec<u8>, asked: table::Asked) -> Result<Table, Failure> {
        let (Answer::Table(about), sheets) = self.ask(Task::Table(asked), bytes)? else {
            return Err(Failure::Broken(io::ErrorKind::InvalidData.into()));
        };
        let sheets = serde_json::from_slice(&sheets).map_err(|error| Failure::Broken(error.into()))?;
        Ok(Table { sheets, about })
    }

    /// Takes a drawing from the bytes of a file.
    ///
    /// # Errors
    /// When it is none, damaged, too large, or the child could not read it within its limits.
    pub fn take_drawing(&self, bytes: Vec<u8>) -> Result<Drawn, Failure> {
        self.take_drawing_while(bytes, &|| true)
    }

    /// The same as long as `wanted` says so.
    ///
    /// # Errors
    /// As [`Worker::take_drawing`]; [`Failure::Stopped`] where it was wanted no more.
    pub fn take_drawing_while(&self, bytes: Vec<u8>, wanted: &dyn Fn() -> bool) -> Result<Drawn, Failure> {
        let drawn = match self.ask_while(Task::Drawing, bytes, wanted)? {
            (Answer::Drawing, bytes) => Drawn::unpacked(&bytes),
            _ => None,
        };
        drawn.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData).into())
    }

    fn ask(&self, task: Task, bytes: Vec<u8>) -> Result<(Answer, Vec<u8>), Failure> {
        self.ask_while(task, bytes, &|| true)
    }

    fn ask_while(&self, task: Task, bytes: Vec<u8>, wanted: &dyn Fn() -> bool) -> Result<(Answer, Vec<u8>), Failure> {
        let deadline = Instant::now() + self.limits.patience;
        let mut child = Guarded(self.start()?);
        let (to, from) = (child.0.stdin.take(), child.0.stdout.take());
        let (Some(mut to), Some(from)) = (to, from) else {
            return Err(io::Error::from(io::ErrorKind::BrokenPipe).into());
        };
        // A child that refuses early reads no further: that this write fails then says nothing.
        thread::spawn(move || wire::write(&mut to, &task, &bytes));
        let most = self.limits.answer;
        let (sender, receiver) = channel();
        thread::spawn(move || {
            let mut from = from;
            let answer = wire::read::<Result<Answer, Refused>>(&mut from, most);
            let rest = io::copy(&mut from.by_ref().take(1), &mut io::sink());
            // Whoever waited has given up.
            let _ = sender.send(answer.and_then(|answer| rest.map(|_| answer)));
        });
        let answer = loop {
            let patience = deadline.saturating_duration_since(Instant::now());
            match receiver.recv_timeout(patience.min(ASKED)) {
                Err(RecvTimeoutError::Timeout) if !wanted() => return Err(Failure::Stopped),
                Err(RecvTimeoutError::Timeout) if patience > ASKED => {}
                Err(RecvTimeoutError::Timeout) => return Err(Failure::TooSlow),
                Err(RecvTimeoutError::Disconnected) => break Err(io::ErrorKind::BrokenPipe.into()),
                Ok(answer) => break answer,
            }
        };
        let status = child.end(deadline)?.ok_or(Failure::TooSlow)?;
        match answer {
            Ok((answer, bytes)) if status.success() => Ok((answer?, bytes)),
            Err(error) if status.success() => Err(error.into()),
            _ if ended_by_processor_limit(status) => Err(Failure::TooSlow),
            _ => Err(Failure::Died(status)),
        }
    }

    fn start(&self) -> io::Result<Child> {
        Command::new(&self.program)
            .arg(ARGUMENT)
            .arg(self.limits.memory.to_string())
            .arg(self.limits.processor.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
    }
}

#[cfg(unix)]
fn ended_by_processor_limit(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    status.signal() == Some(signal_hook::consts::SIGXCPU)
}

#[cfg(not(unix))]
fn ended_by_processor_limit(_: ExitStatus) -> bool {
    false
}

/// A child that does not outlive its task.
struct Guarded(Child);

impl Guarded {
    /// How it ended; `None` where it has not by then.
    fn end(&mut self, deadline: Instant) -> io::Result<Option<ExitStatus>> {
        loop {
            match self.0.try_wait()? {
                None if Instant::now() < deadline => thread::sleep(GLANCE),
                ended => return Ok(ended),
            }
        }
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        // Both fail where it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

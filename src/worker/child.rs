//! The child: limits itself, reads one task, carries it out, writes the answer.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::thread;

use super::wire;
use crate::import::{self, Answer, Refused, Task};
use crate::scene::{bold_faces, regular_faces};

/// The first argument of a child; no user is told of it.
pub(super) const ARGUMENT: &str = "--import-worker";
/// Some parsers call themselves once for each level of what they read.
const STACK: usize = 64 << 20;
/// Most bytes of a foreign file.
const MOST_BYTES: u64 = 500_000_000;

/// Whether a command line, the program's name first, asks for a child.
#[must_use]
pub fn is_asked_for(arguments: &[OsString]) -> bool {
    arguments.get(1).is_some_and(|argument| argument == ARGUMENT)
}

/// Carries out one task, with the limits of the command line, and returns the exit code.
pub fn serve(arguments: &[OsString], input: &mut dyn Read, out: &mut dyn Write) -> u8 {
    let number = |place: usize| arguments.get(place)?.to_str()?.parse().ok();
    let (Some(memory), Some(seconds)) = (number(2), number(3)) else { return 2 };
    match limit(memory, seconds).and_then(|()| wire::read::<Task>(input, MOST_BYTES)) {
        Ok((task, bytes)) => answer(task, bytes, out).map_or(2, |()| 0),
        Err(error) => {
            log::error!("{error}");
            2
        }
    }
}

fn answer(task: Task, bytes: Vec<u8>, out: &mut dyn Write) -> io::Result<()> {
    let faces = regular_faces().iter().chain(bold_faces()).map(|face| face.bytes);
    let mut fonts: Vec<&'static [u8]> = Vec::new();
    for face in faces {
        if !fonts.iter().any(|known| std::ptr::eq(*known, face)) {
            fonts.push(face);
        }
    }
    let work = thread::Builder::new().stack_size(STACK).spawn(move || import::carry_out(task, bytes, &fonts))?;
    // A panic is told by the exit code.
    let done = work.join().map_err(|_| io::Error::other("a panic"))?;
    let (head, bytes): (Result<Answer, Refused>, Vec<u8>) = match done {
        Ok((answer, bytes)) => (Ok(answer), bytes),
        Err(refused) => (Err(refused), Vec::new()),
    };
    wire::write(out, &head, &bytes)
}

/// Takes away what a parser of foreign bytes does not need: memory beyond `bytes`, processor time beyond `seconds`, files.
#[cfg(unix)]
fn limit(bytes: u64, seconds: u64) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    // Over the first limit of the processor comes a signal that tells the parent why, over the second one a kill.
    setrlimit(Resource::Cpu, Rlimit { current: Some(seconds), maximum: Some(seconds.saturating_add(1)) })?;
    [(Resource::As, bytes), (Resource::Core, 0), (Resource::Fsize, 0), (Resource::Nofile, 16)]
        .into_iter()
        .try_for_each(|(resource, most)| Ok(setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?))
}

/// Elsewhere only the parent's patience is limited.
#[cfg(not(unix))]
fn limit(_: u64, _: u64) -> io::Result<()> {
    Ok(())
}

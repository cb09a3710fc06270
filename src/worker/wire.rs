//! What goes over the pipe: the length of a head, the head as JSON, and bytes.

use std::io::{self, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The longest head, in bytes: some names and numbers.
const LONGEST_HEAD: u32 = 1_000_000;

/// Writes a head and the bytes that belong to it.
pub(super) fn write(out: &mut dyn Write, head: &impl Serialize, bytes: &[u8]) -> io::Result<()> {
    let head = serde_json::to_vec(head)?;
    let len = u32::try_from(head.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
    out.write_all(&len.to_le_bytes())?;
    out.write_all(&head)?;
    out.write_all(bytes)?;
    out.flush()
}

/// Reads a head and the bytes that belong to it, at most so many.
pub(super) fn read<T: DeserializeOwned>(input: &mut dyn Read, most: u64) -> io::Result<(T, Vec<u8>)> {
    let mut len = [0; 4];
    input.read_exact(&mut len)?;
    let len = u32::from_le_bytes(len);
    if len > LONGEST_HEAD {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut head = vec![0; len as usize];
    input.read_exact(&mut head)?;
    let head = serde_json::from_slice(&head)?;
    let mut bytes = Vec::new();
    input.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok((head, bytes)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut pipe = Vec::new();
        write(&mut pipe, &("head", 7), b"bytes").unwrap();
        let read_back: ((String, u32), Vec<u8>) = read(&mut pipe.as_slice(), 5).unwrap();
        assert_eq!(read_back, (("head".to_owned(), 7), b"bytes".to_vec()));
        assert!(read::<(String, u32)>(&mut pipe.as_slice(), 4).is_err(), "one byte too many");
        for len in 0..pipe.len() - 5 {
            assert!(read::<(String, u32)>(&mut &pipe[..len], 5).is_err(), "cut after {len}");
        }
        assert!(read::<u32>(&mut [255; 64].as_slice(), 5).is_err());
    }
}

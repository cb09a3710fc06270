//! An open file of such a file system.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use hallplan::storage::OpenFile;

use super::{Fault, FaultFs};

pub struct FaultFile {
    pub fs: FaultFs,
    pub path: PathBuf,
    pub file: Arc<dyn OpenFile>,
}

impl OpenFile for FaultFile {
    fn read(&self, most: u64) -> io::Result<Vec<u8>> {
        self.fs.call("read_open", &self.path)?;
        self.file.read(most)
    }

    fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        let now = self.fs.calls();
        if self.fs.fault == Fault::Killed && now == self.fs.at {
            self.file.write(&bytes[..bytes.len() / 2])?;
        }
        self.fs.call("write", &self.path)?;
        match self.fs.fault {
            Fault::Short if now == self.fs.at => self.file.write(&bytes[..1]),
            Fault::Torn if now == self.fs.at => {
                self.file.write(&bytes[..bytes.len() / 2])?;
                Err(self.fs.error())
            }
            Fault::Lies if now == self.fs.at => {
                let mut others = bytes.to_vec();
                others.last_mut().into_iter().for_each(|byte| *byte ^= 1);
                self.file.write(&others)
            }
            _ => self.file.write(bytes),
        }
    }

    fn sync(&self) -> io::Result<()> {
        self.fs.call("sync", &self.path)?;
        std::thread::sleep(self.fs.slow);
        self.file.sync()?;
        self.fs.note_synced(&self.path);
        Ok(())
    }

    fn cut(&self, len: u64) -> io::Result<()> {
        self.fs.call("cut", &self.path)?;
        self.file.cut(len)
    }

    fn lock(&self) -> io::Result<bool> {
        self.fs.call("lock", &self.path)?;
        self.file.lock()
    }
}

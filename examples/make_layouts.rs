//! Writes the layouts that ship. Run it in the root of the repository: `cargo run --example make_layouts`.

fn main() -> std::io::Result<()> {
    for (path, layout) in hallplan::generate::shipped() {
        std::fs::write(path, hallplan::storage::write(&layout))?;
        println!("{path}: {} objects, {} booths", layout.objects().count(), layout.booths().count());
    }
    Ok(())
}

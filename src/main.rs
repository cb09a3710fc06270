//! Hallplan: the program.

fn main() {}

//! The `adal` command.
fn main() {}

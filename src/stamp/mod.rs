//! Time-stamp tokens of RFC 3161: the request that a person sends with any tool, the token that
//! comes back, and whether an authority that the verifier trusts signed it (`specs/times.md`).
//!
//! Imports `lang` and `paper`. Nothing here asks a clock or a network.

mod algorithm;
mod error;
mod path;
mod request;
mod token;
mod wire;

pub use error::StampError;
pub use path::Anchors;
pub use request::request;
pub use token::Token;

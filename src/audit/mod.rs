//! What an outsider does with books: receipts of single entries, fraud proofs, witnesses,
//! comparing two books, public copies, bounds on times (`specs/receipt.md`,
//! `specs/witness.md`, `specs/public-copy.md`, `specs/times.md`).
//!
//! Imports `book`, `canon`, `lang`, `paper` and `stamp`; knows no election, no form, no law. Time is an
//! argument; nothing here asks a clock or a network.

mod compare;
mod cosign;
mod error;
mod fraud;
mod hashes;
mod head;
mod receipt;
mod redact;
mod request;
mod times;
mod witness;
mod witnessed;

pub use compare::{Equivocation, Relation, Said, Side, equivocations, fork_proof, relation};
pub use cosign::{Lines, WitnessKey};
pub use error::AuditError;
pub use fraud::Fraud;
pub use hashes::entry_hashes;
pub use receipt::{Proof, Proved, Receipt, Wanted, check_fork, prove, prove_all};
pub use redact::{Chosen, Redaction, redact};
pub use request::{Request, add_reply, make_request, read_reply};
pub use times::{Bound, Seen, Times, Trust, contradicted, stamped_text, time_text};
pub use witness::{Admitted, Home};
pub use witnessed::{Witnessed, witness};

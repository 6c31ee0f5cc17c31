//! Exit polls: the record the law asks for, the silence before the polls close, the estimate with
//! its true error, and the comparison with the official figure at the same station. A poll is
//! never subtracted from a count.
//!
//! Imports the estimator and errors of `stats` and `lang` for names of fields.

mod estimate;
mod paired;
mod record;
mod silence;

pub use estimate::{PollEstimate, PollStation, Response, Tally, poll_estimate};
pub use paired::{
    CopyContrast, PairedStation, PairedTest, contrast_copies, paired_test, response_ratio,
};
pub use record::{PollField, PollRecord};
pub use silence::{PollKind, SilenceRule, Voting, may_publish, published_from};

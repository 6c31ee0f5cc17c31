//! The public draw: first a commitment (which stations, which totals, which program), then dice in
//! public, then a sample anyone can recompute; and what recounts of that sample prove. The draw is
//! stronger than any indication, because nobody could have known which stations it would name.
//!
//! Order: [`Commitment`] as an entry of the book → seed from public dice → [`draw_equal`] (every
//! station alike) or [`draw_weighted`] (by possible error) → recount → [`kaplan_markov`].
//!
//! Imports `paper` (SHA-256) and the errors of `stats`.

mod assign;
mod commit;
mod generator;
mod recount;
mod ticket;

pub use assign::{AsAssigned, analyse_as_assigned, assign_observers};
pub use commit::{Commitment, frame_hash, frame_text, normal_id, normal_seed};
pub use generator::{Generator, draw_weighted};
pub use recount::{BoundTotal, chance_to_see, draws_needed, kaplan_markov, stations_to_see, taint};
pub use ticket::{Drawn, Ticket, draw_equal, ticket_hash};

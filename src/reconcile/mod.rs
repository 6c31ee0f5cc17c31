//! Reconciliation: a pure function from the sheets of a book and its definition to findings. Each
//! file holds the checks of one concern; `run` calls them in a fixed order.
//!
//! May import `lang`, `paper`, `pack`, `election`, `findings` and the views of `book`.

mod across;
mod arithmetic;
mod collect;
mod copies;
mod expected;
mod forms;
mod leading;
mod life;
mod lists;
mod load;
mod measures;
mod notes;
mod parents;
mod percent;
mod persons;
mod presence;
mod restrictions;
mod run;
mod said;
mod sheets;
mod summary;
mod times;
mod turnout;
mod used;
mod vectors;

pub use load::{Loaded, lives, load};
pub use notes::{Double, Equivocation, Incident, Misquote, PersonNotes, SharedFile};
pub use run::{Reconciliation, run};
pub use sheets::{ContestSheets, Import, SeriesPoint, Sheet, SheetExtra, Sheets, Stray};
pub use times::moment;
pub use used::{Use, Used, used};

//! Packs: forms and laws as data. A form pack describes one protocol form — lines, the legal
//! effect of its options, control relations; a law pack describes one country's articles, limits,
//! deadlines and seat rules. `specs/forms`, `specs/law` and `specs/codes.toml` are embedded;
//! another folder or file can be loaded instead.
//!
//! May import `paper` and `lang`. Reads no clock and no network; only `registry` reads files.

mod cell;
mod code;
mod error;
mod exact;
mod form;
mod form_read;
mod law;
mod law_read;
mod layout;
mod number_words;
mod read;
mod reference;
mod registry;
mod relation;
mod seats;
mod show;
mod titles;

pub use cell::{Cell, Missing};
pub use code::{Code, CodeEntry, CodeTable, Severity, codes};
pub use error::{MAX_PACK_BYTES, Mistake, PackError};
pub use exact::Exact;
pub use form::{FormPack, Line, LineKind, MEASURES, Purpose, Role, RoleRule};
pub use law::{
    Article, ArticleEdition, Citation, Deadline, DeadlineUnit, LawPack, Limit, LimitKind, Moment,
    Silence, Standing,
};
pub use layout::{ContestOption, Layout};
pub use number_words::read_number_words;
pub use reference::{codes_page, forms_page, law_page, packs_page};
pub use registry::{form, forms, forms_at, is_law, law, laws, laws_at};
pub use relation::{
    Compiled, Decides, Formula, Hint, Quantity, Relation, Scope, Tolerance, Verdict, hints,
};
pub use seats::{AgainstAllRule, Otherwise, QuorumRule, Reach, SeatMethod, SeatRule, TieBreak};
pub use show::{list_forms, list_laws, show_form, show_law};
pub use titles::Titles;

//! Statements of persons: a sheet, a correction, an incident, a further signature, a decision
//! between two, a retraction (`specs/people.md`). Read into owned values, written from them.

use super::event::Role;
use super::fields::{BodyFault, Fields, Member, Members, hash, id, nonce, principal, text};
use super::row::{read_fact, read_paper, read_value};
use super::time::is_offset_time;
use crate::canon::{Expected, Fault, Reader, Value, WriteFault};
use crate::paper::{Hash32, LineKey, PaperValue};

/// The papers a person can read off.
const PAPERS: [&str; 6] =
    ["certified_copy", "corrected", "official", "posted_copy", "repeat", "summary"];

/// The codes an incident can have: what a person saw, not what a figure shows.
pub const INCIDENT_CODES: [&str; 19] = [
    "BAL-02", "BAL-03", "CHR-01", "CHR-02", "CHR-03", "COP-04", "COP-05", "COP-08", "FRM-04",
    "FRM-05", "FRM-06", "LST-02", "LST-04", "MOB-04", "PRO-01", "PRO-02", "PRO-03", "REP-02",
    "REP-04",
];

/// What every statement of a person has (ledger format E7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonFrame {
    /// Who says it.
    pub by: String,
    /// The election's id.
    pub election: String,
    /// SHA-256 of `election/MANIFEST`.
    pub manifest: Hash32,
    /// The key's counter in this election, from 0.
    pub n: u64,
    /// 32 hexadecimal digits.
    pub nonce: String,
    /// When it was said, with its offset.
    pub time: String,
    /// The unit it concerns.
    pub unit: String,
}

/// Texts by id, byte-sorted.
pub type Texts = Vec<(String, String)>;

/// What a person read off a paper: nearly all that a statement weighs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaperSaid {
    /// Reasons given for checks that fail, by the check's id.
    pub answers: Texts,
    /// What a court asks of the paper.
    pub facts: Texts,
    /// The lines, byte-sorted by id.
    pub values: Vec<(LineKey, PaperValue)>,
    /// The words beside the figures.
    pub words: Texts,
}

/// One paper as a person read it. `P` is what was read off it; `()` where it is enough to know
/// which paper it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetSaid<P = PaperSaid> {
    /// The contest.
    pub contest: String,
    /// Which paper, as the book spells it.
    pub document: String,
    /// Photos and scans, by hash.
    pub files: Vec<Hash32>,
    /// The statement whose place it takes, and why.
    pub follows: Option<(Hash32, String)>,
    /// What was read off it.
    pub paper: P,
    /// The sheet that somebody else typed from the same paper.
    pub second: Option<Hash32>,
}

/// "Line 6: instead of 311, 131".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionSaid {
    /// The contest.
    pub contest: String,
    /// Photos and scans, by hash.
    pub files: Vec<Hash32>,
    /// The sheet or row it corrects.
    pub follows: Hash32,
    /// The line.
    pub line: LineKey,
    /// What is to stand there.
    pub new: PaperValue,
    /// What it says stood there.
    pub old: PaperValue,
    /// Why.
    pub reason: String,
}

/// What happened at a station.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IncidentSaid {
    /// One of [`INCIDENT_CODES`].
    pub code: String,
    /// The contest, where it concerns one.
    pub contest: Option<String>,
    /// Photos, scans, acts, by hash.
    pub files: Vec<Hash32>,
    /// When it happened, with its offset.
    pub happened: Option<String>,
    /// What happened, in the person's words.
    pub note: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Who saw it: principals, byte-sorted.
    pub witnesses: Vec<String>,
}

/// What a person says; `P` as in [`SheetSaid`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said<P = PaperSaid> {
    /// One paper as read.
    Sheet(SheetSaid<P>),
    /// A line of a paper is corrected.
    Correction(CorrectionSaid),
    /// What happened.
    Incident(IncidentSaid),
    /// A further signature under this statement.
    Endorse(Hash32),
    /// One of two is to count.
    Resolve {
        /// The one.
        chosen: Hash32,
        /// Of two typings: lines in which the other one is right, byte-sorted.
        except: Vec<String>,
        /// The two, byte-sorted.
        of: [Hash32; 2],
        /// Why.
        reason: String,
    },
    /// An own statement is taken back.
    Retract {
        /// Which.
        follows: Hash32,
        /// Why.
        reason: String,
    },
}

/// A statement of a person; `P` as in [`SheetSaid`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person<P = PaperSaid> {
    /// What every one has.
    pub frame: PersonFrame,
    /// What this one says.
    pub said: Said<P>,
}

fn hashes(member: Member<'_>) -> Option<Vec<Hash32>> {
    let list = member.items(hash)?;
    (!list.is_empty() && list.is_sorted_by(|a, b| a < b)).then_some(list)
}

fn principals(member: Member<'_>) -> Option<Vec<String>> {
    let list = member.items(principal)?;
    (!list.is_empty() && list.is_sorted_by(|a, b| a < b)).then_some(list)
}

fn ids(member: Member<'_>) -> Option<Vec<String>> {
    let list = member.items(id)?;
    (!list.is_empty() && list.is_sorted_by(|a, b| a < b)).then_some(list)
}

fn texts(member: Member<'_>) -> Option<Texts> {
    fn owned<'a>(reader: &mut Reader<'a>) -> Result<(&'a str, (String, String)), Fault> {
        read_fact(reader).map(|(id, text)| (id, (id.to_owned(), text.into_owned())))
    }
    member.pairs(owned).filter(|t| !t.is_empty())
}

fn lines(member: Member<'_>) -> Option<Vec<(LineKey, PaperValue)>> {
    fn keyed<'a>(reader: &mut Reader<'a>) -> Result<(&'a str, (LineKey, PaperValue)), Fault> {
        let fault = reader.fault(Expected::Id);
        let (id, value) = read_value(reader)?;
        Ok((id, (LineKey::new(id).map_err(|_| fault)?, value)))
    }
    member.pairs(keyed)
}

fn line(member: Member<'_>) -> Option<LineKey> {
    member.as_text().and_then(|t| LineKey::new(&t).ok())
}

fn paper(member: Member<'_>) -> Option<PaperValue> {
    let mut reader = member.reader();
    let value = read_paper(&mut reader).ok()?;
    reader.end().ok().map(|()| value)
}

fn offset_time(member: Member<'_>) -> Option<String> {
    text(member).filter(|t| is_offset_time(t))
}

fn said_text(member: Member<'_>) -> Option<String> {
    text(member).filter(|t| !t.is_empty())
}

fn from_pairs<K: AsRef<str>, T>(items: &[(K, T)], value: impl Fn(&T) -> Value) -> Option<Value> {
    let item = |(id, v): &(K, T)| {
        Value::Map([("id".to_owned(), Value::from(id.as_ref())), ("v".to_owned(), value(v))].into())
    };
    (!items.is_empty()).then(|| Value::List(items.iter().map(item).collect()))
}

fn from_texts(items: &Texts) -> Option<Value> {
    from_pairs(items, |t| Value::from(t.as_str()))
}

fn from_hashes(files: &[Hash32]) -> Option<Value> {
    (!files.is_empty()).then(|| Value::List(files.iter().map(|h| Value::from(*h)).collect()))
}

fn from_ids(ids: &[String]) -> Option<Value> {
    (!ids.is_empty()).then(|| Value::List(ids.iter().map(|id| Value::from(id.as_str())).collect()))
}

fn from_paper(value: PaperValue) -> Value {
    match value {
        PaperValue::Count(n) => Value::from(n.get()),
        PaperValue::Blank => Value::from("blank"),
        PaperValue::Illegible => Value::from("illegible"),
    }
}

impl PaperSaid {
    /// A fact by its id.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&str> {
        self.facts.iter().find(|(k, _)| k == id).map(|(_, v)| v.as_str())
    }
}

impl SheetSaid {
    fn read(f: &mut Fields<'_>) -> Result<Self, BodyFault> {
        let read = Self {
            contest: f.must("contest", id)?,
            document: f.must("document", |v| text(v).filter(|t| PAPERS.contains(&t.as_str())))?,
            files: f.may("files", hashes)?.unwrap_or_default(),
            follows: match (f.may("follows", hash)?, f.may("reason", said_text)?) {
                (Some(follows), Some(reason)) => Some((follows, reason)),
                (None, None) => None,
                (Some(_), None) => return Err(BodyFault::Missing { field: "reason" }),
                (None, Some(_)) => return Err(BodyFault::Missing { field: "follows" }),
            },
            paper: PaperSaid {
                answers: f.may("answers", texts)?.unwrap_or_default(),
                facts: f.may("facts", texts)?.unwrap_or_default(),
                values: f.must("values", lines)?,
                words: f.may("words", texts)?.unwrap_or_default(),
            },
            second: f.may("second", hash)?,
        };
        let wrong = |field: &str| BodyFault::Wrong { field: field.to_owned() };
        for (id, v) in &read.paper.facts {
            let known: &[&str] = match id.as_str() {
                "chair" | "secretary" => &["present", "absent", "refused"],
                "decision" | "notice" | "observers" | "seal" => &["present", "absent"],
                "pages" if !v.parse::<u16>().is_ok_and(|n| n.to_string() == *v) => {
                    return Err(wrong("facts"));
                }
                "members" if v.bytes().any(|b| !b"+-!".contains(&b)) => return Err(wrong("facts")),
                "signed" | "issued" | "captured" if !is_offset_time(v) => {
                    return Err(wrong("facts"));
                }
                _ => continue,
            };
            if !known.contains(&v.as_str()) {
                return Err(wrong("facts"));
            }
        }
        Ok(read)
    }

    fn put(&self, out: Members) -> Members {
        let PaperSaid { answers, facts, values, words } = &self.paper;
        let values = from_pairs(values, |v| from_paper(*v));
        out.maybe("answers", from_texts(answers))
            .with("contest", self.contest.as_str())
            .with("document", self.document.as_str())
            .maybe("facts", from_texts(facts))
            .maybe("files", from_hashes(&self.files))
            .maybe("follows", self.follows.as_ref().map(|f| f.0))
            .maybe("reason", self.follows.as_ref().map(|f| f.1.as_str()))
            .maybe("second", self.second)
            .with("values", values.unwrap_or(Value::List(Vec::new())))
            .maybe("words", from_texts(words))
    }

    fn outline(&self) -> SheetSaid<()> {
        SheetSaid {
            contest: self.contest.clone(),
            document: self.document.clone(),
            files: self.files.clone(),
            follows: self.follows.clone(),
            paper: (),
            second: self.second,
        }
    }
}

impl CorrectionSaid {
    fn read(f: &mut Fields<'_>) -> Result<Self, BodyFault> {
        Ok(Self {
            contest: f.must("contest", id)?,
            files: f.may("files", hashes)?.unwrap_or_default(),
            follows: f.must("follows", hash)?,
            line: f.must("line", line)?,
            new: f.must("new", paper)?,
            old: f.must("old", paper)?,
            reason: f.must("reason", said_text)?,
        })
    }

    fn put(&self, out: Members) -> Members {
        out.with("contest", self.contest.as_str())
            .maybe("files", from_hashes(&self.files))
            .with("follows", self.follows)
            .with("line", self.line.as_str())
            .with("new", from_paper(self.new))
            .with("old", from_paper(self.old))
            .with("reason", self.reason.as_str())
    }
}

impl IncidentSaid {
    fn read(f: &mut Fields<'_>) -> Result<Self, BodyFault> {
        Ok(Self {
            code: f.must("code", |v| text(v).filter(|t| INCIDENT_CODES.contains(&t.as_str())))?,
            contest: f.may("contest", id)?,
            files: f.may("files", hashes)?.unwrap_or_default(),
            happened: f.may("happened", offset_time)?,
            note: f.may("note", said_text)?,
            place: f.may("place", said_text)?,
            witnesses: f.may("witnesses", principals)?.unwrap_or_default(),
        })
    }

    fn put(&self, out: Members) -> Members {
        let witnesses = self.witnesses.iter().map(|w| Value::from(w.as_str())).collect();
        let witnesses = (!self.witnesses.is_empty()).then_some(Value::List(witnesses));
        out.with("code", self.code.as_str())
            .maybe("contest", self.contest.as_deref())
            .maybe("files", from_hashes(&self.files))
            .maybe("happened", self.happened.as_deref())
            .maybe("note", self.note.as_deref())
            .maybe("place", self.place.as_deref())
            .maybe("witnesses", witnesses)
    }
}

fn two(member: Member<'_>) -> Option<[Hash32; 2]> {
    hashes(member)?.try_into().ok()
}

impl<P> Said<P> {
    /// The type's name.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Sheet(_) => "sheet",
            Self::Correction(_) => "correction",
            Self::Incident(_) => "incident",
            Self::Endorse(_) => "endorse",
            Self::Resolve { .. } => "resolve",
            Self::Retract { .. } => "retract",
        }
    }

    /// The files it names.
    #[must_use]
    pub fn files(&self) -> &[Hash32] {
        match self {
            Self::Sheet(s) => &s.files,
            Self::Correction(c) => &c.files,
            Self::Incident(i) => &i.files,
            _ => &[],
        }
    }

    /// Whether a key of this role may sign it (Table S).
    #[must_use]
    pub const fn may_be_said_by(&self, role: Role) -> bool {
        match self {
            Self::Incident(_) | Self::Endorse(_) | Self::Retract { .. } => {
                !matches!(role, Role::Root)
            }
            Self::Sheet(_) | Self::Correction(_) | Self::Resolve { .. } => {
                matches!(role, Role::Observer | Role::Auditor | Role::Operator)
            }
        }
    }
}

impl Said {
    fn outline(&self) -> Said<()> {
        match self {
            Self::Sheet(s) => Said::Sheet(s.outline()),
            Self::Correction(c) => Said::Correction(c.clone()),
            Self::Incident(i) => Said::Incident(i.clone()),
            Self::Endorse(of) => Said::Endorse(*of),
            Self::Resolve { chosen, except, of, reason } => Said::Resolve {
                chosen: *chosen,
                except: except.clone(),
                of: *of,
                reason: reason.clone(),
            },
            Self::Retract { follows, reason } => {
                Said::Retract { follows: *follows, reason: reason.clone() }
            }
        }
    }
}

impl Person {
    /// The statement without what was read off a paper: what it does to other statements. A book
    /// holds a hundred thousand sheets, and few views ask for all their lines at once.
    #[must_use]
    pub(super) fn outline(&self) -> Person<()> {
        Person { frame: self.frame.clone(), said: self.said.outline() }
    }

    /// Whether a type's name is one of a person's statement.
    pub(super) fn is_kind(kind: &str) -> bool {
        ["sheet", "correction", "incident", "endorse", "resolve", "retract"].contains(&kind)
    }

    pub(super) fn read(kind: &str, mut f: Fields<'_>) -> Result<Self, BodyFault> {
        let frame = PersonFrame {
            by: f.must("by", principal)?,
            election: f.must("election", id)?,
            manifest: f.must("manifest", hash)?,
            n: f.must("n", Member::as_int)?,
            nonce: f.must("nonce", nonce)?,
            time: f.must("time", offset_time)?,
            unit: f.must("unit", id)?,
        };
        let said = match kind {
            "sheet" => Said::Sheet(SheetSaid::read(&mut f)?),
            "correction" => Said::Correction(CorrectionSaid::read(&mut f)?),
            "incident" => Said::Incident(IncidentSaid::read(&mut f)?),
            "endorse" => Said::Endorse(f.must("of", hash)?),
            "resolve" => {
                let (chosen, of) = (f.must("chosen", hash)?, f.must("of", two)?);
                if !of.contains(&chosen) {
                    return Err(BodyFault::Wrong { field: "chosen".to_owned() });
                }
                let except = f.may("except", ids)?.unwrap_or_default();
                Said::Resolve { chosen, except, of, reason: f.must("reason", said_text)? }
            }
            _ => Said::Retract {
                follows: f.must("follows", hash)?,
                reason: f.must("reason", said_text)?,
            },
        };
        f.end()?;
        Ok(Self { frame, said })
    }

    /// The body's bytes.
    pub fn to_body(&self) -> Result<Vec<u8>, WriteFault> {
        let frame = &self.frame;
        let out = Members::of(self.said.kind())
            .with("by", frame.by.as_str())
            .with("election", frame.election.as_str())
            .with("manifest", frame.manifest)
            .with("n", frame.n)
            .with("nonce", frame.nonce.as_str())
            .with("time", frame.time.as_str())
            .with("unit", frame.unit.as_str());
        let out = match &self.said {
            Said::Sheet(s) => s.put(out),
            Said::Correction(c) => c.put(out),
            Said::Incident(i) => i.put(out),
            Said::Endorse(of) => out.with("of", *of),
            Said::Resolve { chosen, except, of, reason } => out
                .with("chosen", *chosen)
                .maybe("except", from_ids(except))
                .with("of", Value::List(of.iter().map(|h| Value::from(*h)).collect()))
                .with("reason", reason.as_str()),
            Said::Retract { follows, reason } => {
                out.with("follows", *follows).with("reason", reason.as_str())
            }
        };
        out.bytes()
    }
}

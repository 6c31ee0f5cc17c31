//! What statements of persons are worth beside each other (`specs/people.md` §3): the same counter
//! twice, decisions, retractions, late statements endorsed by their own holder.
//!
//! Nothing here depends on the order of entries; what does (LATE, FOREIGN) is settled before.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::event::Role;
use super::key::PublicKey;
use super::person::{Person, Said};
use super::roster::Standing;
use crate::paper::Hash32;

/// What a person's statement is worth in the whole book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Worth {
    /// It counts.
    Counts,
    /// It names a manifest not admitted at its place.
    Foreign,
    /// Its key was revoked before, and its holder did not endorse it with a new one.
    Late,
    /// Another statement has its key and counter, and nobody decided between them.
    SameN,
    /// Its author took it back.
    Retracted,
}

impl Worth {
    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Counts => "people-worth-counts",
            Self::Foreign => "people-worth-foreign",
            Self::Late => "people-worth-late",
            Self::SameN => "people-worth-same-n",
            Self::Retracted => "people-worth-retracted",
        }
    }
}

/// A statement of a person in its book.
#[derive(Debug, Clone)]
pub struct PersonState {
    /// The entry's number.
    pub seq: u64,
    /// The entry's hash.
    pub hash: Hash32,
    /// The statement's id.
    pub id: Hash32,
    /// The key that signed.
    pub key: PublicKey,
    /// The key's place in the roster.
    pub(super) holder: usize,
    /// Its role.
    pub role: Role,
    /// What it says, but for what was read off a paper: that is for who walks over the book.
    pub person: Person<()>,
    /// What it is worth; known at the end of the walk.
    pub worth: Worth,
}

impl PersonState {
    /// Whether it counts.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.worth == Worth::Counts
    }
}

/// Numbers of a key that no statement in the book has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Whose key.
    pub by: String,
    /// The first number that is not there.
    pub first: u64,
    /// How many are not there below the largest.
    pub count: u64,
}

/// The statements of persons in a book, in its order.
#[derive(Debug, Clone, Default)]
pub struct People {
    states: Vec<PersonState>,
    /// Asked for an id and never walked over.
    by_id: HashMap<Hash32, usize>,
}

impl People {
    /// All of them, in the book's order.
    #[must_use]
    pub fn all(&self) -> &[PersonState] {
        &self.states
    }

    /// The statement with this id.
    #[must_use]
    pub fn get(&self, id: &Hash32) -> Option<&PersonState> {
        self.by_id.get(id).and_then(|at| self.states.get(*at))
    }

    pub(super) fn push(&mut self, state: PersonState) {
        self.by_id.insert(state.id, self.states.len());
        self.states.push(state);
    }

    /// The number the key's next statement takes, as far as this book knows.
    #[must_use]
    pub fn next_n(&self, key: &PublicKey) -> u64 {
        let of_key = self.states.iter().filter(|s| s.key == *key);
        of_key.map(|s| s.person.frame.n.saturating_add(1)).max().unwrap_or(0)
    }

    /// The groups of statements with one key and one counter, two or more each.
    #[must_use]
    pub fn same_n(&self) -> Vec<Vec<&PersonState>> {
        let sorted = |group: Vec<usize>| {
            let mut group: Vec<_> =
                group.into_iter().filter_map(|at| self.states.get(at)).collect();
            group.sort_by_key(|s| s.id);
            group
        };
        self.conflicts().into_iter().map(sorted).collect()
    }

    /// The places of statements with one key and one counter, where there are several.
    fn conflicts(&self) -> Vec<Vec<usize>> {
        let counter = |(at, s): (usize, &PersonState)| (s.holder, s.person.frame.n, at);
        let mut all: Vec<_> = self.states.iter().enumerate().map(counter).collect();
        all.sort_unstable();
        let groups = all.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|g| g.len() > 1);
        let mut groups: Vec<Vec<usize>> =
            groups.map(|g| g.iter().map(|(_, _, at)| *at).collect()).collect();
        let first = |group: &Vec<usize>| {
            let state = group.first().and_then(|at| self.states.get(*at));
            state.map(|s| (*s.key.as_bytes(), s.person.frame.n))
        };
        groups.sort_by_key(first);
        groups
    }

    /// Numbers that are not in this book, by principal.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let mut of_key: BTreeMap<usize, (&PersonState, Vec<u64>)> = BTreeMap::new();
        for state in &self.states {
            let (_, numbers) = of_key.entry(state.holder).or_insert((state, Vec::new()));
            numbers.push(state.person.frame.n);
        }
        let mut of_key: Vec<_> = of_key.into_values().collect();
        of_key.sort_by_key(|(state, _)| (&state.person.frame.by, *state.key.as_bytes()));
        let gap = |(state, mut numbers): (&PersonState, Vec<u64>)| {
            numbers.sort_unstable();
            numbers.dedup();
            let there = u64::try_from(numbers.len()).unwrap_or(u64::MAX);
            let count = (numbers.last()? + 1).checked_sub(there).filter(|c| *c > 0)?;
            let first = (0..).zip(&numbers).find(|(i, n)| i != *n).map_or(0, |(i, _)| i);
            Some(Gap { by: state.person.frame.by.clone(), first, count })
        };
        of_key.into_iter().filter_map(gap).collect()
    }

    /// Whether a correction changes the paper it follows: the operator's does, and the author's own.
    /// Anybody else's is told and changes nothing (`specs/people.md` §3).
    #[must_use]
    pub fn corrects(&self, state: &PersonState, follows: &Hash32) -> bool {
        let own = |followed: &PersonState| followed.person.frame.by == state.person.frame.by;
        state.role == Role::Operator || self.get(follows).is_some_and(own)
    }

    /// Which of two typings of one paper a third person chose, and in which lines the other one;
    /// `None` if nobody did or two decisions disagree.
    #[must_use]
    pub fn decision(&self, a: &Hash32, b: &Hash32) -> Option<(Hash32, BTreeSet<&str>)> {
        let (first, second) = (self.get(a)?, self.get(b)?);
        let third = |s: &PersonState| {
            let by = &s.person.frame.by;
            s.counts() && *by != first.person.frame.by && *by != second.person.frame.by
        };
        let mut chosen = BTreeSet::new();
        for state in self.states.iter().filter(|s| third(s)) {
            if let Said::Resolve { chosen: one, except, of, .. } = &state.person.said
                && of.contains(a)
                && of.contains(b)
            {
                let except: BTreeSet<&str> = except.iter().map(String::as_str).collect();
                chosen.insert((*one, except));
            }
        }
        if chosen.len() == 1 { chosen.pop_first() } else { None }
    }

    /// Settles what each statement is worth; `standing` told LATE and FOREIGN as they came.
    pub(super) fn settle(&mut self) {
        let conflicts = self.conflicts();
        let disputed: BTreeSet<usize> = conflicts.iter().flat_map(|g| g.iter().copied()).collect();
        let acts = |at: usize| {
            !disputed.contains(&at) && self.states.get(at).is_some_and(PersonState::counts)
        };
        let retracted: BTreeSet<usize> = (0..self.states.len())
            .filter(|at| acts(*at))
            .filter_map(|at| self.retracted_by(at))
            .collect();
        let live = |at: usize| acts(at) && !retracted.contains(&at);
        let settled: BTreeSet<usize> =
            conflicts.iter().filter_map(|group| self.settled(group, &live)).collect();
        let endorsed: BTreeSet<usize> = (0..self.states.len())
            .filter(|at| live(*at))
            .filter_map(|at| self.revived(at))
            .collect();
        for (at, state) in self.states.iter_mut().enumerate() {
            if state.worth == Worth::Late && endorsed.contains(&at) {
                state.worth = Worth::Counts;
            }
            if state.worth != Worth::Counts {
                continue;
            }
            if retracted.contains(&at) {
                state.worth = Worth::Retracted;
            } else if disputed.contains(&at) && !settled.contains(&at) {
                state.worth = Worth::SameN;
            }
        }
    }

    /// What the retraction at `at` takes back: an own statement that is no retraction itself.
    fn retracted_by(&self, at: usize) -> Option<usize> {
        let state = self.states.get(at)?;
        let Said::Retract { follows, .. } = &state.person.said else { return None };
        let target = *self.by_id.get(follows)?;
        let followed = self.states.get(target)?;
        let own = followed.person.frame.by == state.person.frame.by;
        (own && !matches!(followed.person.said, Said::Retract { .. })).then_some(target)
    }

    /// The late statement of the same principal that the endorsement at `at` makes count again.
    fn revived(&self, at: usize) -> Option<usize> {
        let state = self.states.get(at)?;
        let Said::Endorse(of) = &state.person.said else { return None };
        let target = *self.by_id.get(of)?;
        let late = self.states.get(target)?;
        (late.person.frame.by == state.person.frame.by && late.key != state.key).then_some(target)
    }

    /// The one of a group with the same counter that all decisions choose, against each other one.
    fn settled(&self, group: &[usize], live: &impl Fn(usize) -> bool) -> Option<usize> {
        let ids: BTreeSet<Hash32> =
            group.iter().filter_map(|at| self.states.get(*at)).map(|s| s.id).collect();
        let key = &self.states.get(*group.first()?)?.key;
        let (mut chosen, mut beaten) = (BTreeSet::new(), BTreeSet::new());
        for (at, state) in self.states.iter().enumerate() {
            let may = matches!(state.role, Role::Auditor | Role::Operator) && state.key != *key;
            let Said::Resolve { chosen: one, of, .. } = &state.person.said else { continue };
            if may && live(at) && of.iter().all(|id| ids.contains(id)) {
                chosen.insert(*one);
                beaten.extend(of.iter().copied());
            }
        }
        let winner = if chosen.len() == 1 { chosen.first()? } else { return None };
        (beaten == ids).then(|| self.by_id.get(winner).copied())?
    }
}

/// What a statement is worth by its place alone.
pub(super) fn worth_at(standing: &Standing) -> Worth {
    match standing {
        Standing::Late => Worth::Late,
        Standing::Foreign => Worth::Foreign,
        _ => Worth::Counts,
    }
}

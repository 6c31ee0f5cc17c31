//! What a page for the public leaves out: who the people are, and what they wrote in their own
//! words.

use crate::findings::Lives;
use crate::lang::{Message, Words, safe_line};
use crate::paper::FindingStatus;
use crate::reconcile::{ContestSheets, Sheets};
use crate::report::Document;

/// What is private in a book: names of persons, and texts of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Private {
    /// Principals of those who keep neither the book nor its keys, the longest first.
    names: Vec<String>,
    texts: Vec<String>,
}

impl Private {
    /// Of these persons, what they told, the reasons they gave beside a sheet, and why they
    /// explained or disputed a finding. A decision of a body with its reasons is public.
    #[must_use]
    pub fn new(mut names: Vec<String>, sheets: &Sheets, lives: &Lives) -> Self {
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let told = sheets.people.incidents.iter().map(|i| i.told.clone());
        let extras = sheets.contests.iter().flat_map(ContestSheets::extras);
        let reasons = extras.flat_map(|e| e.answers.iter().map(|(_, reason)| reason.clone()));
        let steps = lives.marked().flat_map(|(_, steps)| steps);
        let own = steps.filter(|s| !Self::is_decision(s.status));
        let own = own.flat_map(|s| [s.by.clone(), s.reason.clone()]);
        let mut texts: Vec<String> = told
            .chain(reasons)
            .chain(own)
            .filter(|t| !t.is_empty())
            .map(|t| safe_line(&t))
            .collect();
        texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
        texts.dedup();
        Self { names, texts }
    }

    const fn is_decision(state: FindingStatus) -> bool {
        matches!(state, FindingStatus::Upheld | FindingStatus::Dismissed)
    }

    /// Whether a text names one of the persons.
    #[must_use]
    pub fn named_in(&self, text: &str) -> bool {
        self.names.iter().any(|name| text.contains(name.as_str()))
    }

    /// The document without them; each person is known by a number instead.
    pub fn leave_out(&self, document: &mut Document, words: &Words) {
        let gone = words.get("lawyer-left-out");
        let numbers = 1_u64..;
        let number = |n| words.say(&Message::new("lawyer-person-number").number("n", n));
        let people: Vec<String> = numbers.take(self.names.len()).map(number).collect();
        document.rewrite(&|text| {
            let mut text = text.to_owned();
            for own in self.texts.iter().filter(|own| own.len() > 2) {
                text = text.replace(own.as_str(), &gone);
            }
            for (name, person) in self.names.iter().zip(&people) {
                text = text.replace(name.as_str(), person);
            }
            text
        });
    }
}

//! A message before it has a language: an id and its arguments.

use std::fmt;

/// One argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text, shown as it is (made safe for a terminal).
    Text(String),
    /// A day or a moment in ISO 8601, shown as the language writes it; other text as it is.
    Moment(String),
    /// A whole number, grouped as the language writes numbers; plural forms see it.
    Number(i128),
    /// Another message, put into words first.
    Message(Box<Message>),
}

/// What is to be said: an id of `specs/messages/*.ftl` and the arguments it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The Fluent message id.
    pub id: String,
    /// Arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), args: Vec::new() }
    }

    /// Adds a text argument.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, Arg::Text(value.to_string())));
        self
    }

    /// Adds a day or a moment in ISO 8601.
    #[must_use]
    pub fn moment(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, Arg::Moment(value.to_string())));
        self
    }

    /// Adds a whole number.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: impl Into<i128>) -> Self {
        self.args.push((name, Arg::Number(value.into())));
        self
    }

    /// Adds a message that is itself put into words.
    #[must_use]
    pub fn message(mut self, name: &'static str, value: Message) -> Self {
        self.args.push((name, Arg::Message(Box::new(value))));
        self
    }
}

/// What can be said to a person.
pub trait Say {
    /// The message, before it has a language.
    fn say(&self) -> Message;
}

impl Say for Message {
    fn say(&self) -> Message {
        self.clone()
    }
}

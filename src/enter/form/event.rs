//! What a person does to the form, and what comes of it.

use crate::enter::Sheet;

/// One thing a person does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A character. In a figure a digit; `-` marks it blank there, `?` illegible. A space steps
    /// through a choice.
    Char(char),
    /// Takes back the last character.
    Backspace,
    /// Empties the field: not entered.
    Clear,
    /// To the next field; out of a reason.
    Next,
    /// To the field before.
    Previous,
    /// Forward by so many fields.
    Forward(usize),
    /// Back by so many fields.
    Back(usize),
    /// To the first field.
    First,
    /// To the last field.
    Last,
    /// The figure is blank on the paper.
    Blank,
    /// The figure cannot be read on the paper.
    Illegible,
    /// Steps through the choices of the field.
    Choose,
    /// Steps back through the choices of the field.
    ChooseBack,
    /// To the reason for the next warning.
    Answer,
    /// Out of a reason.
    Cancel,
    /// Undoes the last change.
    Undo,
    /// Does again what was undone.
    Redo,
    /// Keeps the draft and leaves.
    Save,
    /// Takes the sheet as whole.
    Finish,
    /// Throws the sheet away; asked for twice in a row.
    Quit,
}

/// What comes of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The form goes on; something in it may have changed.
    Stay,
    /// The sheet is whole.
    Finished(Box<Sheet>),
    /// The draft is to be kept.
    Saved,
    /// The sheet is to be thrown away.
    Quit,
}

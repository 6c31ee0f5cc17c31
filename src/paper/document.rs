//! Kinds of documents a book takes in (brief §6, *Document*).

/// The kind of document that a row was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// The official protocol or table.
    Official,
    /// An official protocol that corrects an earlier one.
    Corrected,
    /// A repeat protocol, after a recount.
    Repeat,
    /// A certified copy.
    CertifiedCopy,
    /// A posted copy.
    PostedCopy,
    /// A parent's own totals.
    Summary,
    /// A row of a parent's table of its children.
    SummaryRow,
    /// A turnout bulletin: one time of a series.
    Bulletin,
    /// An observer's headcount.
    Headcount,
    /// A change of the voter list.
    ListEvent,
}

impl DocumentKind {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Official,
        Self::Corrected,
        Self::Repeat,
        Self::CertifiedCopy,
        Self::PostedCopy,
        Self::Summary,
        Self::SummaryRow,
        Self::Bulletin,
        Self::Headcount,
        Self::ListEvent,
    ];

    /// The kinds that a person types from one sheet, the usual ones first.
    pub const TYPED: [Self; 6] = [
        Self::CertifiedCopy,
        Self::PostedCopy,
        Self::Official,
        Self::Corrected,
        Self::Repeat,
        Self::Summary,
    ];

    /// The spelling in a book and in a mapping file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Corrected => "corrected",
            Self::Repeat => "repeat",
            Self::CertifiedCopy => "certified_copy",
            Self::PostedCopy => "posted_copy",
            Self::Summary => "summary",
            Self::SummaryRow => "summary_row",
            Self::Bulletin => "bulletin",
            Self::Headcount => "headcount",
            Self::ListEvent => "list_event",
        }
    }

    /// Reads the spelling.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.key() == key)
    }

    /// Reads the spelling of a kind that a person types.
    #[must_use]
    pub fn typed_from_key(key: &str) -> Option<Self> {
        Self::TYPED.into_iter().find(|k| k.key() == key)
    }

    /// The message that names it.
    #[must_use]
    pub fn message_id(self) -> String {
        format!("document-{}", self.key().replace('_', "-"))
    }

    /// Whether it states the official figures of a station: the latest of these counts.
    #[must_use]
    pub const fn is_official(self) -> bool {
        matches!(self, Self::Official | Self::Corrected | Self::Repeat)
    }

    /// Whether it is a copy of a station's protocol.
    #[must_use]
    pub const fn is_copy(self) -> bool {
        matches!(self, Self::CertifiedCopy | Self::PostedCopy)
    }

    /// Whether it is a paper of its own, with signatures and a seal: no table row, no series.
    #[must_use]
    pub const fn is_protocol(self) -> bool {
        self.is_official() || self.is_copy()
    }

    /// Whether its rows are points of a time series.
    #[must_use]
    pub const fn is_series(self) -> bool {
        matches!(self, Self::Bulletin | Self::Headcount | Self::ListEvent)
    }
}

#[cfg(test)]
mod tests {
    use super::DocumentKind;

    #[test]
    fn each_kind_is_spelled_one_way() {
        for kind in DocumentKind::ALL {
            assert_eq!(DocumentKind::from_key(kind.key()), Some(kind));
        }
        assert_eq!(DocumentKind::from_key("Official"), None);
    }
}

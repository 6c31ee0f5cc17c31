//! Why a token or a certificate is refused.

use thiserror::Error;

use crate::lang::{Message, Say};

/// Why a token or a certificate is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StampError {
    /// The bytes are no DER of a response or a token.
    #[error("stamp-form")]
    Form,
    /// The authority answered that it gives no token.
    #[error("stamp-rejected")]
    Rejected {
        /// Its `PKIStatus`.
        status: u32,
    },
    /// The token is of other bytes.
    #[error("stamp-other")]
    Other,
    /// The token's signature, or what its signature covers, does not hold.
    #[error("stamp-signature")]
    Signature,
    /// An algorithm or a critical extension that this program does not know, or no longer trusts.
    #[error("stamp-unknown")]
    Unknown {
        /// Its object identifier.
        oid: String,
    },
    /// The certificate that signed is not in the token, nor among those the verifier gave.
    #[error("stamp-no-certificate")]
    NoCertificate,
    /// The certificate may not sign time-stamps, or was not valid at the token's time.
    #[error("stamp-certificate")]
    Certificate {
        /// Whose it is.
        subject: String,
    },
    /// No chain of certificates leads to one that the verifier trusts.
    #[error("stamp-untrusted")]
    Untrusted {
        /// Who signed.
        subject: String,
    },
    /// The file holds no certificate.
    #[error("stamp-anchors")]
    Anchors,
}

impl Say for StampError {
    fn say(&self) -> Message {
        let message = Message::new(self.to_string());
        match self {
            Self::Rejected { status } => message.text("status", status),
            Self::Unknown { oid } => message.text("oid", oid),
            Self::Certificate { subject } | Self::Untrusted { subject } => {
                message.text("subject", subject)
            }
            Self::Form | Self::Other | Self::Signature | Self::NoCertificate | Self::Anchors => {
                message
            }
        }
    }
}

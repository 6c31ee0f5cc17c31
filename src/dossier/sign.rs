//! Signatures in the form in which stock tools take them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::book::{KEY_NAMESPACE, KeyState, STATEMENT_NAMESPACE};

/// Where the key's 32 bytes stand in an SSHSIG blob: magic, version, blob length and head.
const KEY_AT: usize = 6 + 4 + 4 + 19;

/// The `SubjectPublicKeyInfo` of an Ed25519 key up to the key itself (RFC 8410 §4).
const SPKI_HEAD: [u8; 12] =
    [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// One signature of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Whose key it names.
    pub principal: String,
    /// The namespace it was made in.
    pub namespace: &'static str,
    /// As it stands in the entry.
    pub base64: String,
}

/// Reads whose signature it is; a key the book does not know gives none.
pub(super) fn read(base64: &str, keys: &[KeyState]) -> Option<Signature> {
    let blob = STANDARD.decode(base64).ok()?;
    let named = blob.get(KEY_AT..KEY_AT + 32)?;
    let key = keys.iter().find(|k| k.key.as_bytes() == named)?;
    let holds =
        |namespace: &str| blob.windows(namespace.len()).any(|part| part == namespace.as_bytes());
    let namespace = [KEY_NAMESPACE, STATEMENT_NAMESPACE].into_iter().find(|n| holds(n))?;
    let principal = key.principal.clone();
    Some(Signature { principal, namespace, base64: base64.to_owned() })
}

/// An Ed25519 public key as OpenSSL reads it.
pub(super) fn pem(key: &[u8; 32]) -> String {
    let body = STANDARD.encode([&SPKI_HEAD[..], key].concat());
    format!("-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n")
}

//! Signatures over statements: SSHSIG blobs (OpenSSH `PROTOCOL.sshsig`) in strict base64
//! (ledger format E5).

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha512};

use super::key::{PublicKey, SecretKey};

/// The namespace of statements.
pub const STATEMENT_NAMESPACE: &str = "statement@adal.v1";
/// The namespace of key and book events.
pub const KEY_NAMESPACE: &str = "key@adal.v1";

const MAGIC: &[u8] = b"SSHSIG";

fn put(out: &mut Vec<u8>, part: &[u8]) {
    let length = u32::try_from(part.len()).unwrap_or(u32::MAX);
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(part);
}

/// What the key signs: magic, namespace, reserved, hash name, SHA-512 of the message.
fn signed_bytes(namespace: &str, digest: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(128);
    out.extend_from_slice(MAGIC);
    put(&mut out, namespace.as_bytes());
    put(&mut out, b"");
    put(&mut out, b"sha512");
    put(&mut out, digest);
    out
}

/// What a blob begins with, up to the key's 32 bytes.
const HEAD: &[u8] = b"SSHSIG\0\0\0\x01\0\0\0\x33\0\0\0\x0bssh-ed25519\0\0\0\x20";
/// What stands between the namespace and the signature's 64 bytes.
const TAIL: &[u8] = b"\0\0\0\0\0\0\0\x06sha512\0\0\0\x53\0\0\0\x0bssh-ed25519\0\0\0\x40";

/// The blob of a signature: everything but its last 64 bytes follows from key and namespace.
fn blob(namespace: &str, key: &PublicKey, signature: &[u8; 64]) -> Vec<u8> {
    let mut out = HEAD.to_vec();
    out.extend_from_slice(key.as_bytes());
    put(&mut out, namespace.as_bytes());
    out.extend_from_slice(TAIL);
    out.extend_from_slice(signature);
    out
}

/// A blob in its parts, if it is one, byte for byte: key, namespace, signature.
fn parts(blob: &[u8]) -> Option<(&[u8; 32], &'static str, &[u8; 64])> {
    let (key, rest) = blob.strip_prefix(HEAD)?.split_first_chunk()?;
    let named = |name: &&str| {
        let length = u32::try_from(name.len()).unwrap_or(u32::MAX).to_be_bytes();
        let rest = rest.strip_prefix(&length)?.strip_prefix(name.as_bytes())?;
        rest.strip_prefix(TAIL)?.try_into().ok()
    };
    let name = [STATEMENT_NAMESPACE, KEY_NAMESPACE].into_iter().find(|n| named(n).is_some())?;
    Some((key, name, named(&name)?))
}

/// Signs a message; the base64 that stands in `sigs`.
#[must_use]
fn sign(namespace: &str, key: &SecretKey, message: &[u8]) -> String {
    let signature = key.sign(&signed_bytes(namespace, &Sha512::digest(message)));
    STANDARD.encode(blob(namespace, key.public(), &signature))
}

/// Signs a body as a statement (ledger format E4, E5): what stands in `sigs`.
#[must_use]
pub fn sign_body(key: &SecretKey, namespace: &str, body: &[u8]) -> String {
    sign(namespace, key, &[body, b"\n"].concat())
}

/// Who made a signature that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Whose.
    pub key: PublicKey,
    /// For what: [`STATEMENT_NAMESPACE`] or [`KEY_NAMESPACE`].
    pub namespace: &'static str,
}

/// Keys that were decoded already: decoding one costs a fifth of checking a signature.
#[derive(Debug, Clone, Default)]
pub(super) struct Known(BTreeMap<[u8; 32], PublicKey>);

impl Known {
    /// How many are kept: a hostile book could name a new one in each entry.
    const MOST: usize = 4096;

    fn key(&mut self, bytes: &[u8; 32]) -> Option<&PublicKey> {
        if self.0.len() >= Self::MOST && !self.0.contains_key(bytes) {
            self.0.clear();
        }
        match self.0.entry(*bytes) {
            Entry::Occupied(known) => Some(known.into_mut()),
            Entry::Vacant(new) => Some(new.insert(PublicKey::from_bytes(bytes).ok()?)),
        }
    }

    /// Checks each of an entry's signatures over its body's statement (ledger format E4, E5);
    /// `None` for one that does not hold.
    pub(super) fn check_all<'s>(
        &mut self,
        body: &str,
        sigs: impl Iterator<Item = &'s str>,
    ) -> Vec<Option<Signer>> {
        let digest = Sha512::new().chain_update(body).chain_update(b"\n").finalize();
        sigs.map(|sig| self.check(sig, &digest)).collect()
    }

    /// Checks one element of `sigs`: its form, byte for byte, and the signature.
    fn check(&mut self, base64: &str, digest: &[u8]) -> Option<Signer> {
        let bytes = STANDARD.decode(base64).ok()?;
        let (key, namespace, signature) = parts(&bytes)?;
        let key = self.key(key)?;
        let holds = key.verifies(&signed_bytes(namespace, digest), signature);
        holds.then(|| Signer { key: key.clone(), namespace })
    }
}

/// Checks one signature over a body's statement; `None` if anything is wrong.
#[must_use]
pub fn check(base64: &str, body: &str) -> Option<Signer> {
    Known::default().check_all(body, [base64].into_iter()).pop().flatten()
}

/// The armoured form that `ssh-keygen -Y verify` reads; lines of 70 characters.
#[must_use]
pub fn armour(base64: &str) -> String {
    let mut out = String::from("-----BEGIN SSH SIGNATURE-----\n");
    let mut rest = base64;
    while !rest.is_empty() {
        let (line, more) = rest.split_at_checked(70).unwrap_or((rest, ""));
        out.push_str(line);
        out.push('\n');
        rest = more;
    }
    out.push_str("-----END SSH SIGNATURE-----\n");
    out
}

/// The base64 of an armoured signature, as `ssh-keygen -Y sign` writes it; whether it holds is
/// for the book to say.
#[must_use]
pub fn unarmour(text: &str) -> Option<String> {
    let inner = text.trim().strip_prefix("-----BEGIN SSH SIGNATURE-----")?;
    let inner = inner.strip_suffix("-----END SSH SIGNATURE-----")?;
    let base64: String = inner.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    base64.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b)).then_some(base64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_has_one_form() {
        let key = SecretKey::from_seed(&[9; 32]).unwrap();
        for namespace in [STATEMENT_NAMESPACE, KEY_NAMESPACE] {
            let signed = Signer { key: key.public().clone(), namespace };
            assert_eq!(check(&sign(namespace, &key, b"said\n"), "said"), Some(signed));
            assert_eq!(check(&sign(namespace, &key, b"said\n"), "sajd"), None);
        }
        assert_eq!(check(&sign("file", &key, b"said\n"), "said"), None);
        let signature = sign(STATEMENT_NAMESPACE, &key, b"said\n");
        let blob = STANDARD.decode(&signature).unwrap();
        for at in 0..blob.len() {
            let mut other = blob.clone();
            other[at] ^= 1;
            let other = STANDARD.encode(other);
            assert_eq!(check(&other, "said"), None, "byte {at}");
        }
        let longer = STANDARD.encode([&blob[..], &[0]].concat());
        assert_eq!(check(&longer, "said"), None);
        assert_eq!(check(&format!("{signature}\n"), "said"), None);
        assert_eq!(check("", "said"), None);
    }

    /// S + L is the same scalar in another spelling: `ssh-keygen` 9.2 takes it, a book does not.
    #[test]
    fn a_malleated_signature_is_refused() {
        const L: [u8; 32] = [
            0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9,
            0xde, 0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
        ];
        let key = SecretKey::from_seed(&[9; 32]).unwrap();
        let mut blob = STANDARD.decode(sign(STATEMENT_NAMESPACE, &key, b"said\n")).unwrap();
        let start = blob.len() - 32;
        let mut carry = 0_u16;
        for (byte, l) in blob[start..].iter_mut().zip(L) {
            let sum = u16::from(*byte) + u16::from(l) + carry;
            (*byte, carry) = (sum.to_le_bytes()[0], sum >> 8);
        }
        assert_eq!(check(&STANDARD.encode(blob), "said"), None);
    }

    #[test]
    fn another_library_reads_and_accepts_it() {
        let key = SecretKey::from_seed(&[9; 32]).unwrap();
        let signature = armour(&sign(STATEMENT_NAMESPACE, &key, b"said\n"));
        let foreign = ssh_key::SshSig::from_pem(signature).unwrap();
        assert_eq!(foreign.namespace(), STATEMENT_NAMESPACE);
        assert_eq!(foreign.hash_alg(), ssh_key::HashAlg::Sha512);
    }
}

//! Ed25519 keys: public ones as OpenSSH writes them, private ones in OpenSSH key files.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use curve25519_dalek::constants::EIGHT_TORSION;
use ed25519_dalek::{Signature, Signer as _, SigningKey, Verifier as _, VerifyingKey};
use ssh_key::private::{Ed25519Keypair, KeypairData};
use ssh_key::{Cipher, Kdf, LineEnding, PrivateKey};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::lang::{Message, Say};

/// Rounds of bcrypt-pbkdf for a key file, as `ssh-keygen` 9.2 has them.
const KDF_ROUNDS: u32 = 16;

/// The most rounds that a key file is opened with, several seconds of work: a file can ask for
/// hours.
const MOST_ROUNDS: u32 = 1024;

/// The blob of an `ssh-ed25519` key before its 32 bytes (RFC 8709 §4).
const BLOB_HEAD: &[u8] = b"\0\0\0\x0bssh-ed25519\0\0\0\x20";

/// The points of small order, each in its one encoding.
static SMALL_ORDER: LazyLock<[[u8; 32]; 8]> =
    LazyLock::new(|| EIGHT_TORSION.map(|point| point.compress().to_bytes()));

/// Why a key is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeyError {
    /// Not a point of the curve, or not its one encoding.
    #[error("book-key-not-canonical")]
    NotCanonical,
    /// A point of small order: signatures under it mean nothing.
    #[error("book-key-weak")]
    Weak,
    /// Not `ssh-ed25519` and a base64 blob.
    #[error("book-key-not-ssh")]
    NotSsh {
        /// What stood there.
        found: String,
    },
    /// The file is no OpenSSH private key.
    #[error("book-key-not-openssh-file")]
    NotOpensshFile,
    /// The file holds a key of another kind than Ed25519.
    #[error("book-key-not-ed25519")]
    NotEd25519,
    /// The file is encrypted and no passphrase was given.
    #[error("book-key-passphrase-needed")]
    PassphraseNeeded,
    /// The passphrase does not open the file.
    #[error("book-key-passphrase-wrong")]
    PassphraseWrong,
    /// Opening the file would take more rounds of bcrypt-pbkdf than anybody waits for.
    #[error("book-key-rounds")]
    Rounds {
        /// How many it asks for.
        found: u32,
    },
    /// The key cannot be put into a file.
    #[error("book-key-not-written")]
    NotWritten,
}

impl Say for KeyError {
    fn say(&self) -> Message {
        let message = Message::new(self.to_string());
        match self {
            Self::NotSsh { found } => message.text("found", found),
            Self::Rounds { found } => message.number("found", *found).number("most", MOST_ROUNDS),
            _ => message,
        }
    }
}

/// An Ed25519 public key: canonical and not of small order. Decoded once, shared by all who hold it.
#[derive(Debug, Clone)]
pub struct PublicKey(Arc<VerifyingKey>);

/// By the bytes. A public key is no secret, and the library's comparison in constant time costs
/// more than all else that is asked of a statement's signer.
impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl Eq for PublicKey {}

impl PublicKey {
    /// Takes 32 bytes; refuses weak keys and encodings that are not canonical (ledger format K2).
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::NotCanonical)?;
        if key.to_edwards().compress().to_bytes() != *bytes {
            return Err(KeyError::NotCanonical);
        }
        if key.is_weak() { Err(KeyError::Weak) } else { Ok(Self(Arc::new(key))) }
    }

    /// Reads `ssh-ed25519 <base64>`, exactly as [`Self::ssh_text`] writes it.
    pub fn from_ssh_text(text: &str) -> Result<Self, KeyError> {
        let not_ssh = || KeyError::NotSsh { found: text.to_owned() };
        let base64 = text.strip_prefix("ssh-ed25519 ").ok_or_else(not_ssh)?;
        let blob = STANDARD.decode(base64).map_err(|_| not_ssh())?;
        let bytes = blob.strip_prefix(BLOB_HEAD).ok_or_else(not_ssh)?;
        Self::from_bytes(bytes.try_into().map_err(|_| not_ssh())?)
    }

    /// The 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The key's SSH blob (RFC 8709 §4).
    fn blob(&self) -> Vec<u8> {
        [BLOB_HEAD, self.as_bytes()].concat()
    }

    /// `ssh-ed25519 <base64>`, without a comment.
    #[must_use]
    pub fn ssh_text(&self) -> String {
        format!("ssh-ed25519 {}", STANDARD.encode(self.blob()))
    }

    /// Whether `signature` is this key's over `message`: S < L, R canonical and not of small
    /// order, no cofactor (ledger format E5), as `verify_strict` has it.
    ///
    /// `verify_strict` decodes R only to see whether its order is small, and that is a fifth of its
    /// time. The same library's `verify` asks for the same equation: what it accepts has R in its
    /// one encoding, and the points of small order are eight. So its yes to another R, under a
    /// key that is not weak ([`Self::from_bytes`]), is that of `verify_strict`, which says the rest.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let signature = Signature::from_bytes(signature);
        let quick = !SMALL_ORDER.contains(signature.r_bytes())
            && self.0.verify(message, &signature).is_ok();
        quick || self.0.verify_strict(message, &signature).is_ok()
    }
}

/// An Ed25519 private key; wiped when dropped.
pub struct SecretKey {
    signing: SigningKey,
    public: PublicKey,
}

impl SecretKey {
    /// The key of a 32-byte seed (RFC 8032 §5.1.5), drawn by the caller.
    pub fn from_seed(seed: &[u8; 32]) -> Result<Self, KeyError> {
        let signing = SigningKey::from_bytes(seed);
        let public = PublicKey::from_bytes(signing.verifying_key().as_bytes())?;
        Ok(Self { signing, public })
    }

    /// Reads the text of an OpenSSH private key file.
    pub fn from_openssh(text: &[u8], passphrase: Option<&[u8]>) -> Result<Self, KeyError> {
        let mut file = PrivateKey::from_openssh(text).map_err(|_| KeyError::NotOpensshFile)?;
        if file.is_encrypted() {
            let passphrase = passphrase.ok_or(KeyError::PassphraseNeeded)?;
            if let Kdf::Bcrypt { rounds, .. } = file.kdf()
                && *rounds > MOST_ROUNDS
            {
                return Err(KeyError::Rounds { found: *rounds });
            }
            file = file.decrypt(passphrase).map_err(|_| KeyError::PassphraseWrong)?;
        }
        let KeypairData::Ed25519(pair) = file.key_data() else {
            return Err(KeyError::NotEd25519);
        };
        Self::from_seed(&Zeroizing::new(pair.private.to_bytes()))
    }

    /// Whether the text of a key file is encrypted, so that a passphrase must be asked for.
    pub fn is_encrypted(text: &[u8]) -> Result<bool, KeyError> {
        let file = PrivateKey::from_openssh(text).map_err(|_| KeyError::NotOpensshFile)?;
        Ok(file.is_encrypted())
    }

    /// The text of an OpenSSH private key file. With a passphrase it is encrypted
    /// (aes256-ctr, bcrypt); `salt` is 20 random bytes drawn by the caller.
    pub fn to_openssh(
        &self,
        comment: &str,
        passphrase: Option<&[u8]>,
        salt: &[u8; 20],
    ) -> Result<Zeroizing<String>, KeyError> {
        let failed = |_| KeyError::NotWritten;
        let pair = Ed25519Keypair::from_bytes(&Zeroizing::new(self.signing.to_keypair_bytes()))
            .map_err(failed)?;
        let mut file = PrivateKey::new(KeypairData::Ed25519(pair), comment).map_err(failed)?;
        if let Some(passphrase) = passphrase {
            let (salt, check) = salt.split_at(16);
            let kdf = Kdf::Bcrypt { salt: salt.to_vec(), rounds: KDF_ROUNDS };
            let check = check.iter().fold(0, |n, b| n << 8 | u32::from(*b));
            let cipher = Cipher::Aes256Ctr;
            file = file.encrypt_with(cipher, kdf, check, passphrase).map_err(failed)?;
        }
        file.to_openssh(LineEnding::LF).map_err(failed)
    }

    /// The public key.
    #[must_use]
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// The 64 bytes of the signature over `message` (RFC 8032 §5.1.6).
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// Writes the key to a new file that only its owner can read; refuses to overwrite one.
    pub fn save(&self, path: &Path, text: &Zeroizing<String>) -> std::io::Result<()> {
        if std::fs::symlink_metadata(path).is_ok() {
            return Err(std::io::ErrorKind::AlreadyExists.into());
        }
        let mut options = std::fs::OpenOptions::new();
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        super::disk::replace_as(path, text.as_bytes(), &mut options)
    }
}

/// Whether a text is a principal: `[a-z0-9][a-z0-9-]{0,31}@[a-z0-9][a-z0-9.-]{0,62}`
/// (ledger format K2).
#[must_use]
pub fn is_principal(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let part = |t: &str, longest: usize, mark: fn(u8) -> bool| {
        t.len() <= longest
            && t.bytes().next().is_some_and(plain)
            && t.bytes().all(|b| plain(b) || mark(b))
    };
    text.split_once('@').is_some_and(|(name, home)| {
        part(name, 32, |b| b == b'-') && part(home, 63, |b| matches!(b, b'.' | b'-'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_files_are_read_back() {
        let key = SecretKey::from_seed(&[7; 32]).unwrap();
        let bare = key.to_openssh("a", None, &[1; 20]).unwrap();
        let back = SecretKey::from_openssh(bare.as_bytes(), None).unwrap();
        assert_eq!(back.public(), key.public());
        let shut = key.to_openssh("a", Some(b"word"), &[1; 20]).unwrap();
        assert_eq!(SecretKey::is_encrypted(shut.as_bytes()), Ok(true));
        let open = |word| SecretKey::from_openssh(shut.as_bytes(), word).map(|k| k.public);
        assert_eq!(open(Some(b"word")), Ok(key.public.clone()));
        assert_eq!(open(Some(b"wort")), Err(KeyError::PassphraseWrong));
        assert_eq!(open(None), Err(KeyError::PassphraseNeeded));
        assert!(SecretKey::from_openssh(b"nonsense", None).is_err());
    }

    #[test]
    fn a_key_file_that_asks_for_hours_is_refused() {
        let key = SecretKey::from_seed(&[7; 32]).unwrap();
        let text = key.to_openssh("a", Some(b"word"), &[1; 20]).unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        let mut blob = STANDARD.decode(lines[1..lines.len() - 1].concat()).unwrap();
        // The salt's length, the salt, then the rounds.
        let salt = blob.windows(4).position(|w| w == [0, 0, 0, 16]).unwrap();
        assert_eq!(blob[salt + 20..salt + 24], KDF_ROUNDS.to_be_bytes());
        blob[salt + 20] = 0x7f;
        let base64 = STANDARD.encode(blob);
        let body: Vec<&str> =
            base64.as_bytes().chunks(70).map(|c| std::str::from_utf8(c).unwrap()).collect();
        let end = lines.len() - 1;
        lines.splice(1..end, body);
        let asked = lines.join("\n") + "\n";
        let opened = SecretKey::from_openssh(asked.as_bytes(), Some(b"word"));
        assert_eq!(opened.err(), Some(KeyError::Rounds { found: 0x7f00_0010 }));
    }

    #[test]
    fn public_keys_have_one_text_and_weak_ones_are_refused() {
        let key = SecretKey::from_seed(&[7; 32]).unwrap();
        let text = key.public().ssh_text();
        assert_eq!(PublicKey::from_ssh_text(&text).as_ref(), Ok(key.public()));
        for bad in [format!("{text} c"), format!(" {text}"), text.replace("ed25519", "rsa")] {
            assert!(
                matches!(PublicKey::from_ssh_text(&bad), Err(KeyError::NotSsh { .. })),
                "{bad}"
            );
        }
        let mut one = [0; 32];
        one[0] = 1;
        assert_eq!(PublicKey::from_bytes(&one), Err(KeyError::Weak));
        // y = p + 1: the identity again, not reduced.
        let mut unreduced = [0xff; 32];
        (unreduced[0], unreduced[31]) = (0xee, 0x7f);
        assert_eq!(PublicKey::from_bytes(&unreduced), Err(KeyError::NotCanonical));
    }

    /// Under a key a·B, R of small order and S = k·a satisfy the equation wherever k·a·B − k·A is
    /// R: a signature over any message, made without a nonce. And keys and nonces with a part of
    /// small order, where an equation with the cofactor and one without differ.
    #[test]
    fn the_quick_way_says_what_verify_strict_says() {
        use curve25519_dalek::constants::ED25519_BASEPOINT_TABLE as B;
        use curve25519_dalek::scalar::Scalar;
        use sha2::{Digest as _, Sha512};
        let scalar = |n: u8| Scalar::from_bytes_mod_order([n; 32]);
        let (mut accepted, mut loose, mut tried) = (0, 0, 0);
        for (torsion_a, torsion_r, zero) in
            (0..128).map(|n| (EIGHT_TORSION[n % 8], EIGHT_TORSION[n / 8 % 8], n / 64 == 0))
        {
            let secret = scalar(9);
            let nonce = if zero { Scalar::ZERO } else { scalar(77) };
            let bytes = (B * &secret + torsion_a).compress().to_bytes();
            let key = PublicKey::from_bytes(&bytes).unwrap();
            for message in 0..16_u8 {
                let r = (B * &nonce + torsion_r).compress().to_bytes();
                let k = Sha512::new().chain_update(r).chain_update(bytes).chain_update([message]);
                let s = nonce + Scalar::from_bytes_mod_order_wide(&k.finalize().into()) * secret;
                let signature = [r, s.to_bytes()].concat().try_into().unwrap();
                let dalek = Signature::from_bytes(&signature);
                let strict = key.0.verify_strict(&[message], &dalek).is_ok();
                assert_eq!(key.verifies(&[message], &signature), strict);
                accepted += u32::from(strict);
                loose += u32::from(key.0.verify(&[message], &dalek).is_ok());
                tried += 1;
            }
        }
        assert!(0 < accepted && accepted < loose && loose < tried, "{accepted} {loose} {tried}");
    }

    #[test]
    fn principals() {
        for good in ["operator@adal", "a@b", "0-a@x.example-1"] {
            assert!(is_principal(good), "{good}");
        }
        for bad in ["a", "@b", "a@", "A@b", "-a@b", "a@b@c", "a@.b", "a b@c"] {
            assert!(!is_principal(bad), "{bad}");
        }
        assert!(!is_principal(&format!("{}@b", "a".repeat(33))));
    }
}

//! The signatures that certificates and tokens carry: RSA (PKCS #1 v1.5, from 2,048 bits) and
//! ECDSA over P-256 and P-384, with SHA-256, SHA-384 or SHA-512. Anything else is refused by name.

use der::oid::ObjectIdentifier;
use der::oid::db::rfc5912::{
    ECDSA_WITH_SHA_256, ECDSA_WITH_SHA_384, ECDSA_WITH_SHA_512, ID_EC_PUBLIC_KEY, ID_SHA_256,
    ID_SHA_384, ID_SHA_512, RSA_ENCRYPTION, SECP_256_R_1, SECP_384_R_1,
    SHA_256_WITH_RSA_ENCRYPTION, SHA_384_WITH_RSA_ENCRYPTION, SHA_512_WITH_RSA_ENCRYPTION,
};
use p256::ecdsa::signature::hazmat::PrehashVerifier as _;
use rsa::pkcs1::DecodeRsaPublicKey as _;
use rsa::traits::PublicKeyParts as _;
use rsa::{Pkcs1v15Sign, PublicKey};
use sha2::{Digest as _, Sha256, Sha384, Sha512};
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use super::error::StampError;

/// The least RSA modulus that is trusted, in bits.
const RSA_MIN: u32 = 2048;

/// A hash that is still trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

fn unknown(oid: &ObjectIdentifier) -> StampError {
    StampError::Unknown { oid: oid.to_string() }
}

impl Hash {
    pub(super) fn of(oid: &ObjectIdentifier) -> Result<Self, StampError> {
        match *oid {
            ID_SHA_256 => Ok(Self::Sha256),
            ID_SHA_384 => Ok(Self::Sha384),
            ID_SHA_512 => Ok(Self::Sha512),
            _ => Err(unknown(oid)),
        }
    }

    pub(super) fn over(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
            Self::Sha384 => Sha384::digest(bytes).to_vec(),
            Self::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }

    fn padding(self) -> Pkcs1v15Sign {
        match self {
            Self::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
            Self::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
            Self::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
        }
    }
}

/// Whether a signature by this key holds over a message. `hash` is what a CMS signer names beside
/// an algorithm that names none.
pub(super) fn holds(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    hash: Option<Hash>,
    (message, signature): (&[u8], &[u8]),
) -> Result<bool, StampError> {
    let hash = match algorithm.oid {
        SHA_256_WITH_RSA_ENCRYPTION | ECDSA_WITH_SHA_256 => Hash::Sha256,
        SHA_384_WITH_RSA_ENCRYPTION | ECDSA_WITH_SHA_384 => Hash::Sha384,
        SHA_512_WITH_RSA_ENCRYPTION | ECDSA_WITH_SHA_512 => Hash::Sha512,
        RSA_ENCRYPTION => hash.ok_or_else(|| unknown(&algorithm.oid))?,
        _ => return Err(unknown(&algorithm.oid)),
    };
    let rsa =
        !matches!(algorithm.oid, ECDSA_WITH_SHA_256 | ECDSA_WITH_SHA_384 | ECDSA_WITH_SHA_512);
    let hashed = hash.over(message);
    let bits = key.subject_public_key.as_bytes().ok_or(StampError::Form)?;
    match key.algorithm.oid {
        RSA_ENCRYPTION if rsa => {
            let key = PublicKey::from_pkcs1_der(bits).map_err(|_| StampError::Form)?;
            if key.n().bit_width() < RSA_MIN {
                return Err(unknown(&RSA_ENCRYPTION));
            }
            Ok(key.verify(hash.padding(), &hashed, signature).is_ok())
        }
        ID_EC_PUBLIC_KEY if !rsa => on_curve(key, &hashed, signature),
        other => Err(unknown(&other)),
    }
}

fn on_curve(
    key: &SubjectPublicKeyInfoOwned,
    hashed: &[u8],
    signature: &[u8],
) -> Result<bool, StampError> {
    let curve = key.algorithm.parameters.as_ref();
    let curve = curve.and_then(|any| any.decode_as::<ObjectIdentifier>().ok());
    let bits = key.subject_public_key.as_bytes().ok_or(StampError::Form)?;
    match curve {
        Some(SECP_256_R_1) => {
            let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(bits);
            let key = key.map_err(|_| StampError::Form)?;
            let read = p256::ecdsa::Signature::from_der(signature);
            Ok(read.is_ok_and(|s| key.verify_prehash(hashed, &s).is_ok()))
        }
        Some(SECP_384_R_1) => {
            let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(bits);
            let key = key.map_err(|_| StampError::Form)?;
            let read = p384::ecdsa::Signature::from_der(signature);
            Ok(read.is_ok_and(|s| key.verify_prehash(hashed, &s).is_ok()))
        }
        other => Err(unknown(&other.unwrap_or(ID_EC_PUBLIC_KEY))),
    }
}

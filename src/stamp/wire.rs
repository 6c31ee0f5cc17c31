//! The structures of RFC 3161 and RFC 5035 as they stand in DER.

use der::asn1::{Any, BitString, Int, OctetString};
use der::oid::ObjectIdentifier;
use der::{Decode, Sequence};
use x509_cert::ext::Extensions;
use x509_cert::spki::AlgorithmIdentifierOwned;

/// RFC 3161 §2.4.1.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub(super) struct TimeStampReq {
    pub version: u8,
    pub imprint: MessageImprint,
    pub policy: Option<ObjectIdentifier>,
    pub nonce: Option<Int>,
    #[asn1(default = "Default::default")]
    pub cert_req: bool,
}

/// RFC 3161 §2.4.1.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub(super) struct MessageImprint {
    pub algorithm: AlgorithmIdentifierOwned,
    pub hashed: OctetString,
}

/// RFC 3161 §2.4.2.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub(super) struct TimeStampResp {
    pub status: PkiStatusInfo,
    pub token: Option<Any>,
}

/// RFC 3161 §2.4.2.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub(super) struct PkiStatusInfo {
    pub status: u32,
    pub text: Option<Vec<Any>>,
    pub fail: Option<BitString>,
}

/// RFC 3161 §2.4.2.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub(super) struct TstInfo {
    pub version: u8,
    pub policy: ObjectIdentifier,
    pub imprint: MessageImprint,
    pub serial: Int,
    /// A `GeneralizedTime`, which RFC 3161 lets have a fraction of a second.
    pub time: Any,
    pub accuracy: Option<Accuracy>,
    #[asn1(default = "Default::default")]
    pub ordering: bool,
    pub nonce: Option<Int>,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub tsa: Option<Any>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    pub extensions: Option<Extensions>,
}

/// RFC 3161 §2.4.2.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub(super) struct Accuracy {
    pub seconds: Option<u32>,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT", optional = "true")]
    pub millis: Option<u16>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    pub micros: Option<u16>,
}

/// The hash of a certificate out of a `SigningCertificate` (RFC 2634 §5.4: SHA-1) or a
/// `SigningCertificateV2` (RFC 5035 §4): the first one is the signer's.
pub(super) struct CertificateHash {
    /// `None`: SHA-256, the default.
    pub algorithm: Option<ObjectIdentifier>,
    pub hash: Vec<u8>,
}

impl CertificateHash {
    pub(super) fn of_v1(attribute: &Any) -> Option<Vec<u8>> {
        let certs = first_field(attribute)?;
        let first = fields(&fields(&certs)?.into_iter().next()?)?.into_iter().next()?;
        first.decode_as::<OctetString>().ok().map(|hash| hash.as_bytes().to_vec())
    }

    pub(super) fn of_v2(attribute: &Any) -> Option<Self> {
        let certs = first_field(attribute)?;
        let mut own = fields(&fields(&certs)?.into_iter().next()?)?.into_iter();
        let mut next = own.next()?;
        let mut algorithm = None;
        if let Ok(named) = next.decode_as::<AlgorithmIdentifierOwned>() {
            algorithm = Some(named.oid);
            next = own.next()?;
        }
        let hash = next.decode_as::<OctetString>().ok()?.as_bytes().to_vec();
        Some(Self { algorithm, hash })
    }
}

/// The members of a SEQUENCE.
fn fields(sequence: &Any) -> Option<Vec<Any>> {
    sequence.decode_as::<Vec<Any>>().ok()
}

fn first_field(sequence: &Any) -> Option<Any> {
    fields(sequence)?.into_iter().next()
}

/// Reads DER to its last byte.
pub(super) fn read<'a, T: Decode<'a>>(bytes: &'a [u8]) -> Option<T> {
    T::from_der(bytes).ok()
}

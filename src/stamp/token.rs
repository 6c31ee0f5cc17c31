//! A token: what it says, of which bytes, and who signed it.

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use der::asn1::{Any, OctetString};
use der::oid::ObjectIdentifier;
use der::oid::db::rfc5911::{
    ID_AA_SIGNING_CERTIFICATE_V_2, ID_CONTENT_TYPE, ID_MESSAGE_DIGEST, ID_SIGNED_DATA,
};
use der::{Encode as _, Tag, Tagged as _};
use sha1::{Digest as _, Sha1};
use x509_cert::Certificate;
use x509_cert::ext::pkix::SubjectKeyIdentifier;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::algorithm::{Hash, holds};
use super::error::StampError;
use super::path::{Anchors, may_stamp, subject, trusted};
use super::wire::{Accuracy, CertificateHash, TimeStampResp, TstInfo, read};

/// `id-ct-TSTInfo` (RFC 3161 §2.4.2).
const ID_CT_TST_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");

/// `id-aa-signingCertificate` (RFC 2634 §5.4).
const SIGNING_CERTIFICATE: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.12");

/// A time-stamp token (RFC 3161), read and not yet believed.
#[derive(Debug, Clone)]
pub struct Token {
    der: Vec<u8>,
    signed: SignedData,
    content: Vec<u8>,
    info: TstInfo,
    at: u64,
    earliest: u64,
    latest: u64,
}

impl Token {
    /// Reads an authority's response (`.tsr`) or a bare token.
    pub fn parse(bytes: &[u8]) -> Result<Self, StampError> {
        let token = match read::<TimeStampResp>(bytes) {
            // 0: granted; 1: granted with modifications.
            Some(response) if response.status.status <= 1 => {
                let token = response.token.ok_or(StampError::Form)?;
                token.to_der().map_err(|_| StampError::Form)?
            }
            Some(response) => {
                return Err(StampError::Rejected { status: response.status.status });
            }
            None => bytes.to_vec(),
        };
        Self::of_token(token).ok_or(StampError::Form)
    }

    fn of_token(token: Vec<u8>) -> Option<Self> {
        let outer = read::<ContentInfo>(&token).filter(|c| c.content_type == ID_SIGNED_DATA)?;
        let signed = outer.content.decode_as::<SignedData>().ok()?;
        let inner = &signed.encap_content_info;
        if inner.econtent_type != ID_CT_TST_INFO || signed.signer_infos.0.len() != 1 {
            return None;
        }
        let content = inner.econtent.as_ref()?.decode_as::<OctetString>().ok()?;
        let content = content.as_bytes().to_vec();
        let info = read::<TstInfo>(&content).filter(|info| info.version == 1)?;
        let (seconds, nanos) = time(&info.time)?;
        // Both ends of what the authority vouches for, in whole seconds.
        let reach = info.accuracy.as_ref().map_or(0, nanoseconds);
        let at = u128::from(seconds) * NANOS + u128::from(nanos);
        let earliest = u64::try_from(at.saturating_sub(reach) / NANOS).ok()?;
        let latest = u64::try_from((at + reach).div_ceil(NANOS)).ok()?;
        Some(Self { der: token, signed, content, info, at: seconds, earliest, latest })
    }

    /// The bare token: what is kept.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// The token's time less its accuracy, POSIX seconds: it was not made before.
    #[must_use]
    pub fn earliest(&self) -> u64 {
        self.earliest
    }

    /// The token's time and its accuracy, POSIX seconds: what it covers existed by then.
    #[must_use]
    pub fn latest(&self) -> u64 {
        self.latest
    }

    /// Whether the token is of these bytes.
    pub fn is_of(&self, text: &[u8]) -> Result<(), StampError> {
        let hash = Hash::of(&self.info.imprint.algorithm.oid)?;
        let same = self.info.imprint.hashed.as_bytes() == hash.over(text);
        if same { Ok(()) } else { Err(StampError::Other) }
    }

    /// Checks the signature by the certificate that the token, or the verifier, carries, and that
    /// this certificate may sign time-stamps; gives its subject. Whose it is only a chain says.
    pub fn signer(&self, anchors: &Anchors) -> Result<String, StampError> {
        self.certificate(anchors).map(subject)
    }

    /// The same, and a chain that leads to a certificate the verifier trusts.
    pub fn trusted(&self, anchors: &Anchors) -> Result<String, StampError> {
        let signer = self.certificate(anchors)?;
        if trusted(signer, &self.certificates(), anchors, self.at) {
            Ok(subject(signer))
        } else {
            Err(StampError::Untrusted { subject: subject(signer) })
        }
    }

    fn certificates(&self) -> Vec<&Certificate> {
        let all = self.signed.certificates.iter().flat_map(|set| set.0.iter());
        let plain = all.filter_map(|choice| match choice {
            CertificateChoices::Certificate(certificate) => Some(certificate),
            CertificateChoices::Other(_) => None,
        });
        plain.collect()
    }

    fn certificate<'a>(&'a self, anchors: &'a Anchors) -> Result<&'a Certificate, StampError> {
        let [signer] = self.signed.signer_infos.0.as_slice() else { return Err(StampError::Form) };
        let own = self.certificates();
        let mut all = own.into_iter().chain(anchors.all());
        let found = all.find(|c| is_named(c, &signer.sid)).ok_or(StampError::NoCertificate)?;
        let extensions = self.info.extensions.iter().flatten();
        if let Some(critical) = extensions.into_iter().find(|e| e.critical) {
            return Err(StampError::Unknown { oid: critical.extn_id.to_string() });
        }
        self.signature(signer, found)?;
        may_stamp(found, self.at)?;
        Ok(found)
    }

    /// The signature over the signed attributes, which bind the content and the certificate
    /// (RFC 5652 §5.4, RFC 5035).
    fn signature(&self, signer: &SignerInfo, by: &Certificate) -> Result<(), StampError> {
        let hash = Hash::of(&signer.digest_alg.oid)?;
        let plain = |a: &AlgorithmIdentifierOwned| a.parameters.as_ref().is_none_or(Any::is_null);
        let listed = self.signed.digest_algorithms.iter().find(|a| a.oid == signer.digest_alg.oid);
        if !listed.is_some_and(plain) || !plain(&signer.digest_alg) {
            return Err(StampError::Signature);
        }
        let kind = attribute(signer, ID_CONTENT_TYPE).ok_or(StampError::Signature)?;
        let digest = attribute(signer, ID_MESSAGE_DIGEST).ok_or(StampError::Signature)?;
        let kind = kind.decode_as::<ObjectIdentifier>().map_err(|_| StampError::Signature)?;
        let digest = digest.decode_as::<OctetString>().map_err(|_| StampError::Signature)?;
        let bound = kind == ID_CT_TST_INFO && digest.as_bytes() == hash.over(&self.content);
        if !bound || !names(signer, by)? {
            return Err(StampError::Signature);
        }
        let attributes = signer.signed_attrs.as_ref().ok_or(StampError::Signature)?;
        // As a SET OF, not under the implicit tag it is carried with.
        let message = attributes.to_der().map_err(|_| StampError::Form)?;
        let key = by.tbs_certificate().subject_public_key_info();
        let signature = signer.signature.as_bytes();
        let good = holds(key, &signer.signature_algorithm, Some(hash), (&message, signature))?;
        if good { Ok(()) } else { Err(StampError::Signature) }
    }
}

/// Whether a signer's identifier names a certificate.
fn is_named(certificate: &Certificate, sid: &SignerIdentifier) -> bool {
    let tbs = certificate.tbs_certificate();
    match sid {
        SignerIdentifier::IssuerAndSerialNumber(named) => {
            *tbs.issuer() == named.issuer && *tbs.serial_number() == named.serial_number
        }
        SignerIdentifier::SubjectKeyIdentifier(named) => {
            let own = tbs.get_extension::<SubjectKeyIdentifier>().ok().flatten();
            own.is_some_and(|(_, own)| own == *named)
        }
    }
}

/// The one value of a signed attribute that stands once.
fn attribute(signer: &SignerInfo, oid: ObjectIdentifier) -> Option<&Any> {
    let mut all = signer.signed_attrs.iter().flat_map(|a| a.iter()).filter(|a| a.oid == oid);
    let (first, None) = (all.next()?, all.next()) else { return None };
    let mut values = first.values.iter();
    let (value, None) = (values.next()?, values.next()) else { return None };
    Some(value)
}

/// Whether the signed attributes name the certificate by its hash (RFC 3161 §2.4.2 demands it).
fn names(signer: &SignerInfo, certificate: &Certificate) -> Result<bool, StampError> {
    let der = certificate.to_der().map_err(|_| StampError::Form)?;
    if let Some(value) = attribute(signer, ID_AA_SIGNING_CERTIFICATE_V_2) {
        let named = CertificateHash::of_v2(value).ok_or(StampError::Signature)?;
        let hash = named.algorithm.map_or(Ok(Hash::Sha256), |oid| Hash::of(&oid))?;
        return Ok(named.hash == hash.over(&der));
    }
    let value = attribute(signer, SIGNING_CERTIFICATE).ok_or(StampError::Signature)?;
    let named = CertificateHash::of_v1(value).ok_or(StampError::Signature)?;
    Ok(named == Sha1::digest(&der).as_slice())
}

const NANOS: u128 = 1_000_000_000;

fn nanoseconds(accuracy: &Accuracy) -> u128 {
    let whole = u128::from(accuracy.seconds.unwrap_or(0)) * NANOS;
    let millis = u128::from(accuracy.millis.unwrap_or(0)) * 1_000_000;
    whole + millis + u128::from(accuracy.micros.unwrap_or(0)) * 1_000
}

/// `YYYYMMDDHHMMSS[.f…]Z` as POSIX seconds and nanoseconds. (`der` knows no fractions.)
fn time(value: &Any) -> Option<(u64, u32)> {
    if value.tag() != Tag::GeneralizedTime {
        return None;
    }
    let text = std::str::from_utf8(value.value()).ok()?.strip_suffix('Z')?;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let pointed = text.contains('.');
    let plain = fraction.is_empty() != pointed && !fraction.ends_with('0') && fraction.len() <= 9;
    if whole.len() != 14 || !digits(whole) || !digits(fraction) || !plain {
        return None;
    }
    let part = |from: usize, to: usize| whole.get(from..to)?.parse::<u8>().ok();
    let year = whole.get(..4)?.parse().ok()?;
    let (month, day) = (part(4, 6)?, part(6, 8)?);
    let date = der::DateTime::new(year, month, day, part(8, 10)?, part(10, 12)?, part(12, 14)?);
    let nanos = format!("{fraction:0<9}").parse().ok()?;
    Some((date.ok()?.unix_duration().as_secs(), nanos))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<(u64, u32)> {
        time(&Any::new(Tag::GeneralizedTime, text.as_bytes()).unwrap())
    }

    #[test]
    fn times_with_and_without_a_fraction() {
        assert_eq!(at("19700101000001Z"), Some((1, 0)));
        assert_eq!(at("20261123202600.5Z"), Some((1_795_465_560, 500_000_000)));
        for bad in [
            "20261123202600",
            "20261123202600.Z",
            "20261123202600.50Z",
            "2026112320260Z",
            "20261323202600Z",
            "20261123202600+0500",
            "20261123202600.5000000001Z",
        ] {
            assert_eq!(at(bad), None, "{bad}");
        }
    }

    #[test]
    fn noise_is_no_token() {
        for bytes in [&b""[..], b"\x30\x03\x02\x01\x00", b"\x30\x84\xff\xff\xff\xff", &[0x30; 64]] {
            assert_eq!(Token::parse(bytes).err(), Some(StampError::Form));
        }
        let refused = b"\x30\x05\x30\x03\x02\x01\x02";
        assert_eq!(Token::parse(refused).err(), Some(StampError::Rejected { status: 2 }));
    }
}

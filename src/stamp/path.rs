//! From the certificate that signed a token to one that the verifier trusts (RFC 5280 §6, what of
//! it a time-stamp needs; `specs/times.md` says what is left out).

use der::oid::ObjectIdentifier;
use der::oid::db::rfc5280::{
    ID_CE_BASIC_CONSTRAINTS, ID_CE_EXT_KEY_USAGE, ID_CE_KEY_USAGE, ID_KP_TIME_STAMPING,
};
use der::{Decode as _, Encode as _};
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage};

use super::algorithm::holds;
use super::error::StampError;
use crate::lang::safe_line;

/// The longest chain that is followed.
const LONGEST: usize = 8;

/// Critical extensions that are understood here; any other one is refused.
const UNDERSTOOD: [ObjectIdentifier; 3] =
    [ID_CE_BASIC_CONSTRAINTS, ID_CE_EXT_KEY_USAGE, ID_CE_KEY_USAGE];

/// The certificates that a verifier trusts to say who is a time-stamping authority.
#[derive(Debug, Clone, Default)]
pub struct Anchors(Vec<Certificate>);

impl Anchors {
    /// Reads certificates: PEM, several one after another, or one in DER.
    pub fn parse(bytes: &[u8]) -> Result<Self, StampError> {
        let pem = || {
            let start = bytes.windows(11).position(|w| w == b"-----BEGIN ")?;
            Certificate::load_pem_chain(bytes.get(start..)?).ok()
        };
        let read = Certificate::from_der(bytes).map(|one| vec![one]).ok().or_else(pem);
        read.filter(|all| !all.is_empty()).map(Self).ok_or(StampError::Anchors)
    }

    /// Adds those of another file.
    pub fn extend(&mut self, more: Self) {
        self.0.extend(more.0);
    }

    /// Whether none was given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn all(&self) -> &[Certificate] {
        &self.0
    }
}

/// Whose certificate it is, in words that are safe to show.
pub(super) fn subject(certificate: &Certificate) -> String {
    safe_line(&certificate.tbs_certificate().subject().to_string())
}

/// Whether a certificate was valid at a time, POSIX seconds.
fn valid_at(certificate: &Certificate, time: u64) -> bool {
    let validity = certificate.tbs_certificate().validity();
    let from = validity.not_before.to_unix_duration().as_secs();
    let to = validity.not_after.to_unix_duration().as_secs();
    (from..=to).contains(&time)
}

/// Refuses a critical extension that is not understood.
fn understood(certificate: &Certificate) -> Result<(), StampError> {
    let extensions = certificate.tbs_certificate().extensions().into_iter().flatten();
    let stranger = extensions.filter(|e| e.critical).find(|e| !UNDERSTOOD.contains(&e.extn_id));
    stranger.map_or(Ok(()), |e| Err(StampError::Unknown { oid: e.extn_id.to_string() }))
}

/// Whether the certificate is one that signs time-stamps, and nothing else (RFC 3161 §2.3), at
/// that time.
pub(super) fn may_stamp(certificate: &Certificate, time: u64) -> Result<(), StampError> {
    let tbs = certificate.tbs_certificate();
    let usage = tbs.get_extension::<ExtendedKeyUsage>().ok().flatten();
    let only = usage.is_some_and(|(critical, u)| critical && u.0 == [ID_KP_TIME_STAMPING]);
    let signs = match tbs.get_extension::<KeyUsage>() {
        Ok(None) => true,
        Ok(Some((_, usage))) => usage.digital_signature() || usage.non_repudiation(),
        Err(_) => false,
    };
    understood(certificate)?;
    let good = only && signs && valid_at(certificate, time);
    if good { Ok(()) } else { Err(StampError::Certificate { subject: subject(certificate) }) }
}

/// Whether a certificate may sign others, so many certificates of authorities standing below it.
fn may_certify(certificate: &Certificate, below: usize) -> bool {
    let tbs = certificate.tbs_certificate();
    let authority = match tbs.get_extension::<BasicConstraints>() {
        Ok(Some((_, basic))) => {
            let longest = basic.path_len_constraint.map_or(usize::MAX, usize::from);
            basic.ca && below <= longest
        }
        _ => false,
    };
    let signs = match tbs.get_extension::<KeyUsage>() {
        Ok(None) => true,
        Ok(Some((_, usage))) => usage.key_cert_sign(),
        Err(_) => false,
    };
    authority && signs && understood(certificate).is_ok()
}

fn signed_by(certificate: &Certificate, issuer: &Certificate) -> bool {
    let (tbs, key) = (certificate.tbs_certificate(), issuer.tbs_certificate());
    if tbs.issuer() != key.subject() || tbs.signature() != certificate.signature_algorithm() {
        return false;
    }
    let Ok(message) = tbs.to_der() else { return false };
    let Some(signature) = certificate.signature().as_bytes() else { return false };
    let algorithm = certificate.signature_algorithm();
    holds(key.subject_public_key_info(), algorithm, None, (&message, signature)).unwrap_or(false)
}

/// Whether a chain leads from the certificate, by way of `others`, to a trusted one, each valid at
/// `time`. A trusted certificate may also be the signer's own.
pub(super) fn trusted(
    certificate: &Certificate,
    others: &[&Certificate],
    anchors: &Anchors,
    time: u64,
) -> bool {
    let mut open = vec![(certificate, 0_usize)];
    let mut steps = 0;
    while let Some((last, below)) = open.pop() {
        if anchors.0.contains(last) {
            return true;
        }
        steps += 1;
        if below >= LONGEST || steps > LONGEST * LONGEST {
            continue;
        }
        let candidates = others.iter().copied().chain(&anchors.0);
        let issuers = candidates.filter(|issuer| {
            *issuer != last
                && valid_at(issuer, time)
                && may_certify(issuer, below)
                && signed_by(last, issuer)
        });
        open.extend(issuers.map(|issuer| (issuer, below + 1)));
    }
    false
}

//! What is sent to an authority.

use der::Encode as _;
use der::asn1::{Any, OctetString};
use der::oid::db::rfc5912::ID_SHA_256;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::error::StampError;
use super::wire::{MessageImprint, TimeStampReq};
use crate::paper::sha256;

/// The request (`.tsq`) for a token over a text: its SHA-256 and the wish to be sent the
/// certificate, no nonce: an older token over the same text would only say more.
pub fn request(text: &[u8]) -> Result<Vec<u8>, StampError> {
    let hashed = OctetString::new(sha256(text).0).map_err(|_| StampError::Form)?;
    let algorithm = AlgorithmIdentifierOwned { oid: ID_SHA_256, parameters: Some(Any::null()) };
    let imprint = MessageImprint { algorithm, hashed };
    let request = TimeStampReq { version: 1, imprint, policy: None, nonce: None, cert_req: true };
    request.to_der().map_err(|_| StampError::Form)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bytes that `openssl ts -query -sha256 -no_nonce -cert` writes for the same text.
    #[test]
    fn it_is_what_openssl_writes() {
        let bytes = request(b"abc").unwrap();
        let mut expected = b"\x30\x39\x02\x01\x01\x30\x31\x30\x0d\x06\x09".to_vec();
        expected.extend(b"\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20");
        expected.extend(sha256(b"abc").0);
        expected.extend(b"\x01\x01\xff");
        assert_eq!(bytes, expected);
    }
}

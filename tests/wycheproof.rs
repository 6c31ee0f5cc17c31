//! Every Ed25519 case of Project Wycheproof ends as `verify_strict` demands: valid is accepted,
//! all else refused.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

use adal::book::PublicKey;
use wycheproof::TestResult;
use wycheproof::eddsa::{TestName, TestSet};

#[test]
fn every_case_ends_as_the_format_demands() {
    let set = TestSet::load(TestName::Ed25519).unwrap();
    let (mut accepted, mut refused) = (0, 0);
    for group in &set.test_groups {
        let key: Option<PublicKey> = group
            .key
            .pk
            .as_ref()
            .try_into()
            .ok()
            .and_then(|bytes: &[u8; 32]| PublicKey::from_bytes(bytes).ok());
        for test in &group.tests {
            let signature: Option<&[u8; 64]> = test.sig.as_ref().try_into().ok();
            let accepts = match (&key, signature) {
                (Some(key), Some(signature)) => key.verifies(test.msg.as_ref(), signature),
                _ => false,
            };
            assert_eq!(
                accepts,
                test.result == TestResult::Valid,
                "case {}: {}",
                test.tc_id,
                test.comment
            );
            if accepts { accepted += 1 } else { refused += 1 }
        }
    }
    assert_eq!(accepted + refused, set.number_of_tests);
    assert!(accepted > 50 && refused > 50, "{accepted} {refused}");
}

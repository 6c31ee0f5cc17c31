//! Time-stamp tokens (`specs/times.md` §3). The file is made by `tests/tools/tokens.py`, by hand and
//! once, since the keys of an authority are new each time.

use adal::stamp::{Anchors, Token};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

#[test]
fn tokens() {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("../../specs/vectors/tokens.json")).unwrap();
    assert!(cases.len() > 10);
    for case in cases {
        let text = |member: &str| case[member].as_str().unwrap();
        let anchors = Anchors::parse(text("ca").as_bytes()).unwrap();
        let token = Token::parse(&STANDARD.decode(text("token")).unwrap());
        let judged = token.and_then(|token| {
            token.is_of(text("text").as_bytes())?;
            token.trusted(&anchors)?;
            Ok((token.earliest(), token.latest()))
        });
        let expected = case["earliest"].as_u64().zip(case["latest"].as_u64());
        assert_eq!(judged.clone().ok(), expected, "{}: {judged:?}", case["name"]);
    }
}

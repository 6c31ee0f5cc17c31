//! A tree of canonical values, for what is not on the hot path.

use std::collections::BTreeMap;

use super::fault::{Expected, Fault, WriteFault};
use super::reader::{MAX_DEPTH, Reader, is_key};
use super::write::{put_int, put_text};

/// A value a book can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `true` or `false`.
    Bool(bool),
    /// An integer 0 … 2^53 − 1.
    Int(u64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, its keys byte-sorted.
    Map(BTreeMap<String, Value>),
}

impl Value {
    /// Reads a whole text as one canonical value.
    pub fn parse(bytes: &[u8]) -> Result<Self, Fault> {
        let mut reader = Reader::new(bytes)?;
        let value = Self::read(&mut reader)?;
        reader.end()?;
        Ok(value)
    }

    /// Reads the value that stands next.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        match reader.kind() {
            Some(b'{') => {
                reader.begin_object()?;
                let mut map = BTreeMap::new();
                while let Some(key) = reader.next_key()? {
                    map.insert(key.to_owned(), Self::read(reader)?);
                }
                Ok(Self::Map(map))
            }
            Some(b'[') => {
                reader.begin_array()?;
                let mut list = Vec::new();
                while reader.next_item()? {
                    list.push(Self::read(reader)?);
                }
                Ok(Self::List(list))
            }
            Some(b'"') => Ok(Self::Text(reader.text()?.into_owned())),
            Some(b'0'..=b'9') => Ok(Self::Int(reader.int()?)),
            Some(b't' | b'f') => Ok(Self::Bool(reader.bool()?)),
            _ => Err(reader.fault(Expected::Value)),
        }
    }

    /// The canonical bytes, or why there are none.
    pub fn to_bytes(&self) -> Result<Vec<u8>, WriteFault> {
        let mut out = Vec::new();
        self.put(&mut out, 0)?;
        Ok(out)
    }

    /// The canonical bytes of an entry's body, whose outermost object is level 2.
    pub fn to_body_bytes(&self) -> Result<Vec<u8>, WriteFault> {
        let mut out = Vec::new();
        self.put(&mut out, 1)?;
        Ok(out)
    }

    fn put(&self, out: &mut Vec<u8>, depth: usize) -> Result<(), WriteFault> {
        if depth >= MAX_DEPTH && matches!(self, Self::List(_) | Self::Map(_)) {
            return Err(WriteFault::Depth);
        }
        match self {
            Self::Bool(b) => out.extend_from_slice(if *b { b"true" } else { b"false" }),
            Self::Int(n) => put_int(out, *n)?,
            Self::Text(t) => put_text(out, t)?,
            Self::List(list) => {
                out.push(b'[');
                for (i, item) in list.iter().enumerate() {
                    if i > 0 {
                        out.push(b',');
                    }
                    item.put(out, depth + 1)?;
                }
                out.push(b']');
            }
            Self::Map(map) => {
                out.push(b'{');
                for (i, (key, item)) in map.iter().enumerate() {
                    if !is_key(key) {
                        return Err(WriteFault::Key { found: key.clone() });
                    }
                    if i > 0 {
                        out.push(b',');
                    }
                    put_text(out, key)?;
                    out.push(b':');
                    item.put(out, depth + 1)?;
                }
                out.push(b'}');
            }
        }
        Ok(())
    }

    /// The text, if this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(t) = self { Some(t) } else { None }
    }

    /// The integer, if this is one.
    #[must_use]
    pub fn as_int(&self) -> Option<u64> {
        if let Self::Int(n) = self { Some(*n) } else { None }
    }

    /// The items, if this is an array.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Self]> {
        if let Self::List(l) = self { Some(l) } else { None }
    }

    /// The members, if this is an object.
    #[must_use]
    pub fn as_map(&self) -> Option<&BTreeMap<String, Self>> {
        if let Self::Map(m) = self { Some(m) } else { None }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Int(number)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value() -> impl Strategy<Value = Value> {
        let text = any::<String>().prop_map(|t| {
            Value::Text(t.chars().filter(|c| !crate::canon::refused_char(*c)).collect())
        });
        let leaf = prop_oneof![
            any::<bool>().prop_map(Value::Bool),
            (0..=crate::canon::MAX_INT).prop_map(Value::Int),
            text,
        ];
        leaf.prop_recursive(6, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::List),
                prop::collection::btree_map("[a-z][a-z0-9_]{0,5}", inner, 0..5)
                    .prop_map(Value::Map),
            ]
        })
    }

    /// The same tree for `serde_json`, the oracle's input.
    fn foreign(value: &Value) -> serde_json::Value {
        match value {
            Value::Bool(b) => (*b).into(),
            Value::Int(n) => (*n).into(),
            Value::Text(t) => t.as_str().into(),
            Value::List(l) => l.iter().map(foreign).collect(),
            Value::Map(m) => {
                serde_json::Value::Object(m.iter().map(|(k, v)| (k.clone(), foreign(v))).collect())
            }
        }
    }

    proptest! {
        #[test]
        fn reading_undoes_writing_and_jcs_agrees(v in value()) {
            let bytes = v.to_bytes().unwrap();
            prop_assert_eq!(Value::parse(&bytes).unwrap(), v.clone());
            let jcs = serde_json_canonicalizer::to_vec(&foreign(&v)).unwrap();
            prop_assert_eq!(bytes, jcs);
        }

        #[test]
        fn what_is_accepted_is_what_is_written(
            v in value(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
        ) {
            let mut bytes = v.to_bytes().unwrap();
            let at = at.index(bytes.len());
            if cut { bytes.remove(at); } else { bytes[at] = byte; }
            if let Ok(read) = Value::parse(&bytes) {
                prop_assert_eq!(read.to_bytes().unwrap(), bytes);
            }
        }

        #[test]
        fn noise_is_never_misread(noise in r#"[\[\]{}",:a-b0-1\\tn .-]{0,24}"#) {
            if let Ok(read) = Value::parse(noise.as_bytes()) {
                prop_assert_eq!(read.to_bytes().unwrap(), noise.into_bytes());
            }
        }
    }

    #[test]
    fn one_spelling_of_each_value() {
        let good = [
            "0",
            "9007199254740991",
            "\"\"",
            "\"a\\\"\\\\\\t\\n\"",
            "[]",
            "{}",
            "true",
            "{\"a\":1,\"b\":[{\"id\":\"03.05\",\"v\":12}]}",
            "\"Қарсымын\"",
            "[[[[[[[[]]]]]]]]",
            "\"\u{2027}\u{202f}\u{200d}\u{20ac}\u{61b}\u{a0}\"",
        ];
        for text in good {
            assert!(Value::parse(text.as_bytes()).is_ok(), "{text}");
        }
        let bad = [
            "",
            "00",
            "01",
            "-0",
            "-1",
            "1.0",
            "1e3",
            "9007199254740992",
            "18446744073709551616",
            "99999999999999999999",
            "null",
            "[1,]",
            "[,1]",
            "[1 ,2]",
            " 1",
            "1 ",
            "{\"b\":1,\"a\":2}",
            "{\"a\":1,\"a\":1}",
            "{\"A\":1}",
            "{\"1\":1}",
            "{\"\":1}",
            "{\"a\":1,}",
            "{\"a\" :1}",
            "\"\\u0041\"",
            "\"\\/\"",
            "\"\\r\"",
            "\"\t\"",
            "\"\u{7f}\"",
            "\"\u{85}\"",
            "\"\u{61c}\"",
            "\"\u{200f}\"",
            "\"\u{202e}\"",
            "\"\u{2066}\"",
            "\"\u{feff}\"",
            "\u{feff}1",
            "\"a",
            "[1",
            "{\"a\":1",
            "True",
            "[[[[[[[[[]]]]]]]]]",
            "{\"a\\t\":1}",
        ];
        for text in bad {
            assert!(Value::parse(text.as_bytes()).is_err(), "{text}");
        }
        for bad in [&b"\"\xed\xa0\x80\""[..], b"\"\xff\"", b"\"\xc0\xaf\"", b"\"\0\""] {
            assert!(Value::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_fault_names_its_place() {
        let fault = Value::parse(b"{\"a\":01}").unwrap_err();
        assert_eq!(fault, Fault { offset: 5, expected: Expected::Integer });
        let fault = Value::parse("{\"b\":\"x\u{202e}\"}".as_bytes()).unwrap_err();
        assert_eq!(fault, Fault { offset: 7, expected: Expected::AllowedCharacter(0x202e) });
    }

    #[test]
    fn the_writer_refuses_what_the_reader_refuses() {
        assert!(Value::Int(1 << 53).to_bytes().is_err());
        assert!(Value::from("a\u{1b}").to_bytes().is_err());
        assert!(Value::Map([("A".to_owned(), Value::Int(1))].into()).to_bytes().is_err());
        let deep = (0..9).fold(Value::Int(1), |v, _| Value::List(vec![v]));
        assert_eq!(deep.to_bytes(), Err(WriteFault::Depth));
    }
}

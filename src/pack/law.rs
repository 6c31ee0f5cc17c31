//! stub
use super::{Code, PackError};
#[derive(Debug, Clone)]
pub struct LawPack { pub id: String, pub edition: String }
pub struct Citation { pub article: String, pub verified: bool }
impl LawPack {
    pub fn load(_t: &str, _o: &str) -> Result<Self, PackError> { Ok(Self { id: String::new(), edition: String::new() }) }
    pub fn cite(&self, _c: Code, _d: jiff::civil::Date) -> Vec<Citation> { Vec::new() }
    pub fn limit(&self, _n: &str) -> Option<rust_decimal::Decimal> { None }
    pub fn limit_whole(&self, _n: &str) -> Option<u64> { None }
}
pub fn is_law(_t: &str) -> bool { false }

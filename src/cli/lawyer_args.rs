//! The arguments of the lawyer's commands.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::args::{OperatorArgs, TrustArgs};

/// How the outcome page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PageFormat {
    Text,
    Json,
    Html,
}

#[derive(Debug, Args)]
pub struct OutcomeArgs {
    #[arg(long, value_name = "CONTEST")]
    pub contest: Option<String>,
    #[arg(long, value_enum, default_value_t = PageFormat::Text)]
    pub format: PageFormat,
    #[arg(long, value_name = "FILE")]
    pub pack: Vec<PathBuf>,
    #[arg(long, value_name = "H0|VKEY")]
    pub pin: Option<String>,
    #[command(flatten)]
    pub trust: TrustArgs,
}

#[derive(Debug, Args)]
pub struct MarkArgs {
    #[arg(value_name = "ID")]
    pub finding: String,
    #[arg(value_name = "open|explained|disputed|upheld|dismissed")]
    pub state: String,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<String>,
    #[command(flatten)]
    pub operator: OperatorArgs,
}

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportKind {
    Summary,
    Discrepancies,
    Amendments,
    Station,
    Completeness,
    Tally,
}

#[derive(Debug, Args)]
pub struct ReportArgs {
    #[arg(long, value_enum, default_value_t = ReportKind::Discrepancies)]
    pub kind: ReportKind,
    #[arg(long, value_name = "UNIT,…", value_delimiter = ',')]
    pub unit: Vec<String>,
    #[arg(long, value_name = "CODE,…", value_delimiter = ',')]
    pub code: Vec<String>,
    #[arg(long, value_name = "LEVEL")]
    pub severity: Option<String>,
    #[arg(long, value_name = "text|html|pdf|xlsx|csv|json", default_value = "text")]
    pub format: String,
    #[arg(long, value_name = "SIZE|ROOT|CHECKPOINT|DAY")]
    pub since: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub pack: Vec<PathBuf>,
    #[arg(long, value_name = "H0|VKEY")]
    pub pin: Option<String>,
    #[command(flatten)]
    pub trust: TrustArgs,
}

#[derive(Debug, Args)]
pub struct DeadlinesArgs {
    #[arg(long, value_name = "EVENT=TIME")]
    pub from_event: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub pack: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub struct DossierArgs {
    #[arg(value_name = "STATION", required = true)]
    pub stations: Vec<String>,
    #[arg(short, long, value_name = "FOLDER")]
    pub output: PathBuf,
    #[arg(long)]
    pub public: bool,
    #[arg(long, value_name = "FILE")]
    pub pack: Vec<PathBuf>,
    #[arg(long, value_name = "H0|VKEY")]
    pub pin: Option<String>,
    #[command(flatten)]
    pub trust: TrustArgs,
}

//! The arguments of the commands of auditors and witnesses.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::args::{FormatArgs, OperatorArgs};

/// Whom the verifier believes about times: witnesses, how many of them, authorities.
#[derive(Debug, Args)]
pub struct TrustArgs {
    #[arg(long, value_name = "VKEY")]
    pub witness: Vec<String>,
    #[arg(long, value_name = "N", requires = "witness")]
    pub threshold: Option<u64>,
    #[arg(long, value_name = "FILE")]
    pub tsa_ca: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub struct ProveArgs {
    #[arg(value_name = "SEQ|HASH")]
    pub entry: String,
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    pub output: PathBuf,
    #[arg(long, value_name = "N")]
    pub size: Option<u64>,
}

#[derive(Debug, Args)]
pub struct VerifyReceiptArgs {
    #[arg(value_name = "PROOF")]
    pub proof: PathBuf,
    #[arg(value_name = "LINE", required_unless_present = "fork")]
    pub line: Option<PathBuf>,
    #[arg(long, value_name = "VKEY", required = true)]
    pub pin: Vec<String>,
    #[arg(long)]
    pub fork: bool,
    #[arg(long, value_name = "FILE", requires = "tsa_ca", conflicts_with = "fork")]
    pub token: Option<PathBuf>,
    #[command(flatten)]
    pub trust: TrustArgs,
    #[command(flatten)]
    pub format: FormatArgs,
}

#[derive(Debug, Subcommand)]
pub enum WitnessCommand {
    Init(WitnessInitArgs),
    Request(WitnessRequestArgs),
    Check(WitnessCheckArgs),
    Cosign(WitnessCosignArgs),
    Add(WitnessAddArgs),
    Rekey(WitnessRekeyArgs),
}

#[derive(Debug, Args)]
pub struct WitnessRekeyArgs {
    #[arg(value_name = "DIR")]
    pub home: PathBuf,
    #[arg(long, value_name = "VKEY")]
    pub log: String,
}

#[derive(Debug, Subcommand)]
pub enum TimestampCommand {
    Request(TimestampRequestArgs),
    Import(TimestampImportArgs),
}

#[derive(Debug, Args)]
pub struct TimestampRequestArgs {
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    #[arg(long, value_name = "N")]
    pub size: Option<u64>,
}

#[derive(Debug, Args)]
pub struct TimestampImportArgs {
    #[arg(value_name = "RESPONSE")]
    pub response: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub tsa_ca: Vec<PathBuf>,
    #[command(flatten)]
    pub operator: OperatorArgs,
}

#[derive(Debug, Args)]
pub struct ForeignArgs {
    #[arg(value_name = "NOTE")]
    pub note: PathBuf,
    #[arg(long, value_name = "VKEY")]
    pub log: String,
    #[command(flatten)]
    pub operator: OperatorArgs,
}

#[derive(Debug, Args)]
pub struct WitnessInitArgs {
    #[arg(value_name = "DIR")]
    pub home: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub name: String,
    #[arg(long, value_name = "VKEY", required = true)]
    pub log: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, conflicts_with = "passphrase_file")]
    pub unencrypted: bool,
}

#[derive(Debug, Args)]
pub struct WitnessRequestArgs {
    #[arg(long, value_name = "SIZE", default_value_t = 0)]
    pub old: u64,
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
pub struct WitnessCheckArgs {
    #[arg(value_name = "DIR")]
    pub home: PathBuf,
    #[arg(value_name = "REQUEST")]
    pub request: PathBuf,
}

#[derive(Debug, Args)]
pub struct WitnessCosignArgs {
    #[arg(value_name = "DIR")]
    pub home: PathBuf,
    #[arg(value_name = "REQUEST")]
    pub request: PathBuf,
    #[arg(short, long, value_name = "REPLY")]
    pub output: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct WitnessAddArgs {
    #[arg(value_name = "REPLY")]
    pub reply: PathBuf,
    #[arg(long, value_name = "VKEY")]
    pub witness: String,
}

#[derive(Debug, Args)]
pub struct CompareArgs {
    #[arg(value_name = "A")]
    pub a: PathBuf,
    #[arg(value_name = "B")]
    pub b: PathBuf,
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
    #[command(flatten)]
    pub format: FormatArgs,
}

#[derive(Debug, Args)]
pub struct RedactArgs {
    #[arg(value_name = "BOOK")]
    pub source: PathBuf,
    #[arg(short, long, value_name = "COPY")]
    pub output: PathBuf,
    #[arg(long, value_name = "N,N-M,…", value_delimiter = ',')]
    pub lines: Vec<String>,
    #[arg(long, value_name = "SEQ", required_unless_present = "lines")]
    pub rows: Vec<u64>,
}

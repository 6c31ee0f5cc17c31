//! The shape of the command line. Help texts stand in the message files under `help-…`
//! (see `help.rs`), so that they exist in every language.

use std::path::PathBuf;

pub use super::audit_args::{
    CompareArgs, ForeignArgs, ProveArgs, RedactArgs, TimestampCommand, TimestampImportArgs,
    TimestampRequestArgs, TrustArgs, VerifyReceiptArgs, WitnessAddArgs, WitnessCheckArgs,
    WitnessCommand, WitnessCosignArgs, WitnessInitArgs, WitnessRekeyArgs, WitnessRequestArgs,
};
pub use super::lawyer_args::{
    DeadlinesArgs, DossierArgs, MarkArgs, OutcomeArgs, PageFormat, ReportArgs, ReportKind,
};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::indication_args::{DrawCommand, PollCommand, QuickCountArgs, ScreenArgs, TurnoutArgs};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "adal", version, disable_help_subcommand = true)]
pub struct Cli {
    #[arg(long, global = true, value_name = "DIR", env = "ADAL_BOOK")]
    pub book: Option<PathBuf>,
    #[arg(long, global = true, value_name = "kk|ru|en", env = "ADAL_LANG")]
    pub lang: Option<String>,
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto)]
    pub color: Colour,
    #[command(subcommand)]
    pub command: Command,
}

/// When colour is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    Auto,
    Always,
    Never,
}

/// How a result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Csv,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    Demo(DemoArgs),
    Define(DefineArgs),
    Init(InitArgs),
    Import(ImportArgs),
    Withdraw(WithdrawArgs),
    Status(FormatArgs),
    Log(LogArgs),
    Show(ShowArgs),
    Verify(VerifyArgs),
    Checkpoint(CheckpointArgs),
    Reconcile(ReconcileArgs),
    Explain(ExplainArgs),
    Tally(TallyArgs),
    #[command(subcommand)]
    Form(PackCommand),
    #[command(subcommand)]
    Law(PackCommand),
    #[command(subcommand)]
    Key(KeyCommand),
    Completions(CompletionsArgs),
    Man(ManArgs),
    Prove(ProveArgs),
    VerifyReceipt(VerifyReceiptArgs),
    #[command(subcommand)]
    Witness(WitnessCommand),
    #[command(subcommand)]
    Timestamp(TimestampCommand),
    Foreign(ForeignArgs),
    Compare(CompareArgs),
    Redact(RedactArgs),
    Outcome(OutcomeArgs),
    Report(ReportArgs),
    Deadlines(DeadlinesArgs),
    Dossier(DossierArgs),
    Mark(MarkArgs),
    Screen(ScreenArgs),
    Turnout(TurnoutArgs),
    #[command(subcommand)]
    ExitPoll(PollCommand),
    QuickCount(QuickCountArgs),
    #[command(subcommand)]
    Draw(DrawCommand),
    Enter(EnterArgs),
    Incident(IncidentArgs),
    Correct(CorrectArgs),
    Endorse(EndorseArgs),
    Resolve(ResolveArgs),
    Retract(RetractArgs),
    Bundle(BundleArgs),
    Merge(MergeArgs),
    History(HistoryArgs),
}

#[derive(Debug, Args)]
pub struct DemoArgs {
    #[arg(default_value = "adal-demo", value_name = "FOLDER")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
pub struct DefineArgs {
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    #[arg(long, value_name = "ID|FILE")]
    pub form: String,
    #[arg(long, value_name = "TEXT")]
    pub form_reason: Option<String>,
    #[arg(long, value_name = "ID|FILE")]
    pub law: Option<String>,
    #[arg(long, value_name = "TABLE")]
    pub from: PathBuf,
    #[arg(long, value_name = "COLUMN")]
    pub unit: String,
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',')]
    pub levels: Vec<String>,
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',')]
    pub options: Vec<String>,
    #[arg(long, value_name = "COLUMN")]
    pub against_all: Option<String>,
    #[arg(long, value_name = "ID")]
    pub id: String,
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Date,
    #[arg(long, value_name = "ID", default_value = "contest")]
    pub contest: String,
}

#[derive(Debug, Args)]
pub struct InitArgs {
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    #[arg(long, value_name = "FOLDER")]
    pub election: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub org: String,
    #[command(flatten)]
    pub operator: OperatorArgs,
    #[arg(long, value_name = "FILE")]
    pub root_key: Vec<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub threshold: u64,
    #[arg(long)]
    pub unencrypted: bool,
}

/// The operator's key.
#[derive(Debug, Args)]
pub struct OperatorArgs {
    #[arg(long, value_name = "FILE", env = "ADAL_KEY")]
    pub key: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    #[arg(value_name = "TABLE")]
    pub file: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    #[arg(long, value_name = "CONTEST")]
    pub contest: Option<String>,
    #[arg(long)]
    pub guess: bool,
    #[arg(long, conflicts_with = "guess")]
    pub dry_run: bool,
    #[arg(long)]
    pub partial: bool,
    #[arg(long, value_name = "FILE", requires = "partial")]
    pub refused: Option<PathBuf>,
    #[command(flatten)]
    pub operator: OperatorArgs,
}

#[derive(Debug, Args)]
pub struct WithdrawArgs {
    #[arg(value_name = "SEQ")]
    pub import: u64,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[command(flatten)]
    pub operator: OperatorArgs,
}

#[derive(Debug, Args)]
pub struct FormatArgs {
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub struct LogArgs {
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub last: usize,
    #[arg(long)]
    pub rows: bool,
    #[command(flatten)]
    pub trust: TrustArgs,
    #[command(flatten)]
    pub format: FormatArgs,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    #[arg(value_name = "SEQ|HASH")]
    pub entry: String,
    #[command(flatten)]
    pub trust: TrustArgs,
    #[command(flatten)]
    pub format: FormatArgs,
}

#[derive(Debug, Args)]
pub struct VerifyArgs {
    #[arg(long, value_name = "H0|VKEY")]
    pub pin: Option<String>,
    #[arg(long)]
    pub no_attachments: bool,
    #[command(flatten)]
    pub trust: TrustArgs,
    #[command(flatten)]
    pub format: FormatArgs,
}

#[derive(Debug, Args)]
pub struct CheckpointArgs {
    #[arg(long)]
    pub adopt: bool,
    #[command(flatten)]
    pub operator: OperatorArgs,
}

#[derive(Debug, Args)]
pub struct ReconcileArgs {
    #[arg(long, value_name = "UNIT,…", value_delimiter = ',')]
    pub unit: Vec<String>,
    #[arg(long, value_name = "CODE,…", value_delimiter = ',')]
    pub code: Vec<String>,
    #[arg(long, value_name = "LEVEL")]
    pub severity: Option<String>,
    #[arg(long, value_name = "LEVEL|never", default_value = "high")]
    pub fail_on: String,
    #[arg(long, value_name = "N", default_value_t = 40)]
    pub limit: usize,
    #[arg(long, value_name = "FILE")]
    pub pack: Vec<PathBuf>,
    #[arg(long, value_name = "H0|VKEY")]
    pub pin: Option<String>,
    #[command(flatten)]
    pub trust: TrustArgs,
    #[command(flatten)]
    pub format: FormatArgs,
}

#[derive(Debug, Args)]
pub struct ExplainArgs {
    #[arg(value_name = "CODE|ID")]
    pub what: String,
    #[arg(long, value_name = "FILE")]
    pub pack: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub struct TallyArgs {
    #[arg(long, value_name = "CONTEST")]
    pub contest: Option<String>,
    #[arg(long, value_name = "station|territorial|region|central", default_value = "central")]
    pub level: String,
    #[arg(long, value_name = "FILE")]
    pub pack: Vec<PathBuf>,
    #[command(flatten)]
    pub format: FormatArgs,
}

#[derive(Debug, Subcommand)]
pub enum PackCommand {
    List,
    Show(PackShowArgs),
    Check(PackCheckArgs),
}

#[derive(Debug, Args)]
pub struct PackShowArgs {
    #[arg(value_name = "ID|FILE")]
    pub pack: String,
}

#[derive(Debug, Args)]
pub struct PackCheckArgs {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub with: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum KeyCommand {
    New(KeyNewArgs),
    Add(KeyAddArgs),
    Revoke(KeyRevokeArgs),
    Finish(KeyFinishArgs),
    Log(KeyLogArgs),
}

#[derive(Debug, Args)]
pub struct KeyNewArgs {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "NAME@ORG")]
    pub name: String,
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, conflicts_with = "passphrase_file")]
    pub unencrypted: bool,
}

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub struct ManArgs {
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
}

/// The key of the person who speaks.
#[derive(Debug, Args)]
pub struct PersonArgs {
    #[arg(long = "sign-with", value_name = "FILE", env = "ADAL_KEY")]
    pub sign_with: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct EnterArgs {
    #[arg(long, value_name = "SHEET.toml")]
    pub from: Option<PathBuf>,
    #[arg(long, value_name = "CONTEST", conflicts_with = "from")]
    pub contest: Option<String>,
    #[arg(long, value_name = "UNIT", conflicts_with = "from")]
    pub unit: Option<String>,
    #[arg(long, value_name = "SEQ|ID")]
    pub second: Option<String>,
    #[arg(long, value_name = "SEQ|ID", requires = "reason", conflicts_with = "second")]
    pub follows: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "follows")]
    pub reason: Option<String>,
    #[command(flatten)]
    pub person: PersonArgs,
}

#[derive(Debug, Args)]
pub struct IncidentArgs {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(long, value_name = "UNIT")]
    pub unit: String,
    #[arg(long, value_name = "CONTEST")]
    pub contest: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub happened: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    #[arg(long, value_name = "NAME@ORG")]
    pub witness: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub file: Vec<PathBuf>,
    #[command(flatten)]
    pub person: PersonArgs,
}

#[derive(Debug, Args)]
pub struct CorrectArgs {
    #[arg(value_name = "SEQ|ID")]
    pub statement: String,
    #[arg(long, value_name = "LINE")]
    pub line: String,
    #[arg(long, value_name = "VALUE")]
    pub old: String,
    #[arg(long, value_name = "VALUE")]
    pub new: String,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[arg(long, value_name = "FILE")]
    pub file: Vec<PathBuf>,
    #[command(flatten)]
    pub person: PersonArgs,
}

#[derive(Debug, Args)]
pub struct EndorseArgs {
    #[arg(value_name = "SEQ|ID")]
    pub statement: String,
    #[command(flatten)]
    pub person: PersonArgs,
}

#[derive(Debug, Args)]
pub struct ResolveArgs {
    #[arg(value_name = "SEQ|ID", requires_all = ["over", "reason"])]
    pub chosen: Option<String>,
    #[arg(long, value_name = "SEQ|ID", requires = "chosen")]
    pub over: Option<String>,
    #[arg(long, value_name = "LINE", requires = "chosen")]
    pub except: Vec<String>,
    #[arg(long, value_name = "TEXT", requires = "chosen")]
    pub reason: Option<String>,
    #[command(flatten)]
    pub person: PersonArgs,
}

#[derive(Debug, Args)]
pub struct RetractArgs {
    #[arg(value_name = "SEQ|ID")]
    pub statement: String,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[command(flatten)]
    pub person: PersonArgs,
}

#[derive(Debug, Args)]
pub struct BundleArgs {
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    #[arg(long, value_name = "NAME@ORG")]
    pub by: Option<String>,
}

#[derive(Debug, Args)]
pub struct MergeArgs {
    #[arg(value_name = "FOLDER", required = true)]
    pub folders: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub receipts: Option<PathBuf>,
    #[command(flatten)]
    pub operator: OperatorArgs,
}

#[derive(Debug, Args)]
pub struct HistoryArgs {
    #[arg(value_name = "UNIT")]
    pub unit: String,
    #[command(flatten)]
    pub format: FormatArgs,
}

#[derive(Debug, Args)]
pub struct KeyAddArgs {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "NAME@ORG")]
    pub name: String,
    #[arg(long, value_name = "observer|auditor|witness|operator|root")]
    pub role: String,
    #[arg(long, value_name = "TEXT")]
    pub person: Option<String>,
    #[command(flatten)]
    pub roots: RootArgs,
}

/// Who signs a key event, or where its statement goes to be signed elsewhere.
#[derive(Debug, Args)]
pub struct RootArgs {
    #[arg(long, value_name = "FILE")]
    pub root_key: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["root_key"])]
    pub prepare: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct KeyRevokeArgs {
    #[arg(value_name = "NAME@ORG")]
    pub name: String,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[command(flatten)]
    pub roots: RootArgs,
}

#[derive(Debug, Args)]
pub struct KeyLogArgs {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub roots: RootArgs,
}

#[derive(Debug, Args)]
pub struct KeyFinishArgs {
    #[arg(value_name = "STATEMENT")]
    pub statement: PathBuf,
    #[arg(value_name = "SIGNATURE", required = true)]
    pub signatures: Vec<PathBuf>,
}

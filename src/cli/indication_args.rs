//! Arguments of the commands of indications; their help stands in the message files as for `args`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::args::OperatorArgs;

/// How a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PageFormat {
    Text,
    Json,
    Html,
}

#[derive(Debug, Args)]
pub struct PageArgs {
    #[arg(long = "format", value_enum, default_value_t = PageFormat::Text)]
    pub page: PageFormat,
}

#[derive(Debug, Args)]
pub struct ScreenArgs {
    #[arg(long, value_name = "CONTEST")]
    pub contest: Option<String>,
    #[arg(long, value_name = "territorial|region", default_value = "territorial")]
    pub territory: String,
    #[arg(long, value_name = "FILE")]
    pub twins: Option<PathBuf>,
    #[arg(long, value_name = "FOLDER")]
    pub plots: Option<PathBuf>,
    #[command(flatten)]
    pub page: PageArgs,
}

#[derive(Debug, Args)]
pub struct TurnoutArgs {
    #[arg(long, value_name = "UNIT,…", value_delimiter = ',')]
    pub unit: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub trips: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub tolerance: u64,
    #[arg(long, value_name = "FOLDER")]
    pub plots: Option<PathBuf>,
    #[command(flatten)]
    pub page: PageArgs,
}

#[derive(Debug, Subcommand)]
pub enum PollCommand {
    Check(PollArgs),
    Publish(PollPublishArgs),
    Estimate(PollArgs),
}

#[derive(Debug, Args)]
pub struct PollArgs {
    #[arg(value_name = "FILE")]
    pub poll: PathBuf,
    #[command(flatten)]
    pub page: PageArgs,
}

#[derive(Debug, Args)]
pub struct PollPublishArgs {
    #[arg(value_name = "FILE")]
    pub poll: PathBuf,
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM:SS+HH:MM")]
    pub at: Option<String>,
    #[command(flatten)]
    pub page: PageArgs,
}

#[derive(Debug, Args)]
pub struct QuickCountArgs {
    #[arg(value_name = "FILE")]
    pub reports: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub sample: PathBuf,
    #[command(flatten)]
    pub page: PageArgs,
}

#[derive(Debug, Subcommand)]
pub enum DrawCommand {
    Commit(DrawCommitArgs),
    Tickets(DrawnArgs),
    Weighted(DrawnArgs),
    Plan(DrawPlanArgs),
    Assign(DrawAssignArgs),
    Measure(DrawMeasureArgs),
}

#[derive(Debug, Args)]
pub struct DrawCommitArgs {
    #[arg(long, value_name = "CONTEST")]
    pub contest: Option<String>,
    #[command(flatten)]
    pub operator: OperatorArgs,
}

#[derive(Debug, Args)]
pub struct DrawPlanArgs {
    #[arg(long, value_name = "CONTEST")]
    pub contest: Option<String>,
    #[command(flatten)]
    pub page: PageArgs,
}

/// What every draw is given.
#[derive(Debug, Args)]
pub struct SeedArgs {
    #[arg(long, value_name = "DICE")]
    pub seed: String,
    #[arg(long, value_name = "CONTEST")]
    pub contest: Option<String>,
    #[arg(long)]
    pub rehearsal: bool,
    #[command(flatten)]
    pub page: PageArgs,
}

#[derive(Debug, Args)]
pub struct DrawnArgs {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub draws: u32,
    #[command(flatten)]
    pub seed: SeedArgs,
}

#[derive(Debug, Args)]
pub struct DrawAssignArgs {
    #[arg(long, value_name = "FILE")]
    pub observers: PathBuf,
    #[command(flatten)]
    pub seed: SeedArgs,
}

#[derive(Debug, Args)]
pub struct DrawMeasureArgs {
    #[arg(long, value_name = "FILE", required_unless_present = "observers", requires = "draws")]
    pub recount: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub draws: Option<u32>,
    #[arg(long, value_name = "FILE", conflicts_with = "recount")]
    pub observers: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 9_999,
        value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    pub rounds: u64,
    #[command(flatten)]
    pub seed: SeedArgs,
}

//! Writes the report of a round file, or of the sample round, in every edition on both papers:
//! `cargo run -p report --example sample -- FOLDER [ROUND.json]`.

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use questionnaire::{Questionnaire, round_file, sample_round};
use report::page::PaperSize;
use report::{Options, report};
use scoring::Edition;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("say into which folder")?);
    let set = Questionnaire::shipped();
    let round = match arguments.next() {
        Some(file) => round_file::read(set, &std::fs::read(file)?)?,
        None => sample_round(set)?,
    };
    std::fs::create_dir_all(&folder)?;
    let assessment = scoring::assess(set, &round);
    for (edition, name) in [
        (Edition::Joint, "joint"),
        (Edition::Vendor, "vendor"),
        (Edition::Partner, "partner"),
    ] {
        for (paper, size) in [(PaperSize::A4, "a4"), (PaperSize::Letter, "letter")] {
            let options = Options {
                paper,
                ..Options::new(edition, round.date)
            };
            let start = Instant::now();
            let made = report(set, &round, &assessment, &options)?;
            println!(
                "{name} {size}: {} pages, {} bytes, {} ms, {} withheld, replaced {:?}",
                made.pages,
                made.bytes.len(),
                start.elapsed().as_millis(),
                made.withheld,
                made.replaced,
            );
            std::fs::write(folder.join(format!("{name}-{size}.pdf")), made.bytes)?;
        }
    }
    Ok(())
}

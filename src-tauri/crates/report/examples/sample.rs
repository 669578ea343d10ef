//! Writes the report of a round file, or of the sample round, in every edition on both papers:
//! `cargo run -p report --example sample -- FOLDER [ROUND.json [EARLIER.json]]`.

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use questionnaire::{Questionnaire, round_file, sample_round};
use report::page::PaperSize;
use report::{Earlier, Options, report, report_since};
use scoring::{Edition, Occasion};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("say into which folder")?);
    let set = Questionnaire::shipped();
    let round = match arguments.next() {
        Some(file) => round_file::read(set, &std::fs::read(file)?)?,
        None => sample_round(set)?,
    };
    let before = match arguments.next() {
        Some(file) => Some(round_file::read(set, &std::fs::read(file)?)?),
        None => None,
    };
    std::fs::create_dir_all(&folder)?;
    let assessment = scoring::assess(set, &round);
    let assessed_before = before.as_ref().map(|round| scoring::assess(set, round));
    let occasion = |round, assessment| Occasion {
        set,
        round,
        assessment,
    };
    let earlier = before.as_ref().zip(assessed_before.as_ref());
    let earlier = earlier.map(|(round, assessment)| Earlier {
        before: occasion(round, assessment),
        older: &[],
    });
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
            let now = occasion(&round, &assessment);
            let made = match &earlier {
                Some(earlier) => report_since(earlier, now, &options)?,
                None => report(set, &round, &assessment, &options)?,
            };
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

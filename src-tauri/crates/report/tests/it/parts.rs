//! The pages of the structured questions: there when there is something to say, absent otherwise,
//! and no finding is lost between them and the others.

use questionnaire::{Function, Label, NotTakingPart, Questionnaire, Side};
use report::page::PaperSize;
use scoring::{Edition, Finding};

use crate::pdf_file::{PdfFile, squeeze};
use crate::rounds::{EDITIONS, NAMES, THREE, made, round, sample, sample_report, unknown};

const PARTS: [&str; 5] = [
    "Traits",
    "Measures and first deal",
    "How we will talk",
    "What we understood",
    "People and enablement",
];

fn parts(file: &PdfFile) -> Vec<String> {
    let outline = file.outline().into_iter();
    outline
        .filter(|line| line.depth == 0)
        .map(|line| line.title)
        .collect()
}

#[test]
fn every_part_of_the_sample_has_a_page_and_stands_in_the_outline_once() {
    for edition in EDITIONS {
        let file = PdfFile::read(&sample_report(edition, PaperSize::A4).bytes);
        let listed = parts(&file);
        let found: Vec<&String> = listed
            .iter()
            .filter(|line| PARTS.contains(&line.as_str()))
            .collect();
        assert_eq!(found, PARTS, "{edition:?}");
        assert!(listed.iter().any(|line| line.contains("Definitions")));
    }
}

#[test]
fn a_part_without_answers_is_absent_and_named_as_absent() {
    let file =
        PdfFile::read(&made(&round(NAMES, THREE, unknown), Edition::Joint, PaperSize::A4).bytes);
    let listed = parts(&file);
    assert!(
        !listed.iter().any(|line| PARTS.contains(&line.as_str())),
        "{listed:?}"
    );
    assert!(!listed.iter().any(|line| line.contains("Definitions")));
    let texts = file.all_texts();
    assert!(texts.contains("Leftoutbecausethereisnothingtoshow:Traits,"));
}

#[test]
fn who_did_not_take_part_is_told_by_function_and_company() {
    let mut round = round(NAMES, THREE, unknown);
    let mut texts = |people: &[(Side, &str, Function)]| {
        let absent = people.iter().map(|(side, label, function)| NotTakingPart {
            side: *side,
            label: Label::new(label).expect("a label"),
            function: *function,
        });
        round.not_taking_part = absent.collect();
        PdfFile::read(&made(&round, Edition::Joint, PaperSize::A4).bytes).all_texts()
    };
    let sentence = "didnottakepart,asbothcompaniesagreed:";
    assert!(!texts(&[]).contains(sentence));
    let told = texts(&[
        (Side::Vendor, "Zacharias", Function::Delivery),
        (Side::Partner, "Yolanda", Function::Sales),
        (Side::Partner, "Xaver", Function::Support),
    ]);
    for expected in [
        "OnepersonatAcmeLedgerdidnottakepart,asbothcompaniesagreed:Delivery.",
        "TwopeopleatNorthwind",
        "didnottakepart,asbothcompaniesagreed:SalesandSupport.",
    ] {
        assert!(told.contains(expected), "{expected}");
    }
    for name in ["Zacharias", "Yolanda", "Xaver"] {
        assert!(!told.contains(name), "{name}: no person is named");
    }
}

/// A row tells these with the name of the trait, the measure, the topic or the function.
fn in_a_row(finding: &Finding) -> Option<String> {
    let set = Questionnaire::shipped();
    let last = finding.id.rsplit(':').next()?;
    let rule: String = finding.id.split(':').take(2).collect::<Vec<_>>().join(":");
    let name = match rule.as_str() {
        "traits:clash" | "traits:watch" | "traits:blind_spot" | "traits:mirror" => set
            .traits
            .iter()
            .find(|pair| pair.id.as_str() == last)?
            .disliked
            .clone(),
        "traits:unmet_wish" => set
            .traits
            .iter()
            .find(|pair| pair.id.as_str() == last)?
            .valued
            .clone(),
        "traits:unseen" => "It did not expect that".to_owned(),
        "metrics:orphan" | "metrics:contested" => set
            .metrics
            .iter()
            .find(|metric| metric.id.as_str() == last)?
            .name
            .clone(),
        "communication:cadence" => "Rhythms apart".to_owned(),
        "communication:channel" => "Other channel".to_owned(),
        "communication:reply" => "steps too slow".to_owned(),
        "communication:data" => "also wants".to_owned(),
        "empathy:hits" => "expected one of 3".to_owned(),
        "enablement:one_sided" => "only at".to_owned(),
        _ => return None,
    };
    Some(squeeze(&name).to_lowercase())
}

#[test]
fn every_finding_that_an_edition_may_show_is_told_and_no_other() {
    let round = sample();
    let assessment = scoring::assess(Questionnaire::shipped(), &round);
    for edition in EDITIONS {
        let file = PdfFile::read(&sample_report(edition, PaperSize::A4).bytes);
        let texts = file.all_texts().to_lowercase();
        let (mut rows, mut sentences) = (0, 0);
        for finding in &assessment.findings {
            // The short names, as the report prints them.
            let title = finding
                .title
                .replace("Kvarnsjö Software AB", "Kvarnsjö Software")
                .replace("Brückner & Löwe Beratung GmbH", "Brückner & Löwe");
            let title = squeeze(&title).to_lowercase();
            if !edition.shows(finding.edition) {
                assert!(!texts.contains(&title), "{} in {edition:?}", finding.id);
                continue;
            }
            match in_a_row(finding) {
                Some(name) => {
                    rows += 1;
                    assert!(
                        texts.contains(&name),
                        "{}: {name} in {edition:?}",
                        finding.id
                    );
                }
                None => {
                    sentences += 1;
                    assert!(texts.contains(&title), "{} in {edition:?}", finding.id);
                }
            }
        }
        assert!(
            rows > 20 && sentences > 15,
            "{rows} rows, {sentences} sentences"
        );
    }
}

#[test]
fn a_blind_spot_stands_in_the_edition_of_the_side_that_has_it_alone() {
    // In the sample the partner has met overpromising and the vendor says that it keeps promises.
    for (edition, count) in [
        (Edition::Joint, 0),
        (Edition::Vendor, 0),
        (Edition::Partner, 1),
    ] {
        let file = PdfFile::read(&sample_report(edition, PaperSize::A4).bytes);
        let texts = file.all_texts();
        assert_eq!(texts.matches("Blindspot(").count(), count, "{edition:?}");
    }
}

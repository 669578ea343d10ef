//! The lists and words that ship, against tables written by hand from the description of the set.

use crate::{Dimension, Frame, MetricDirection, Questionnaire, Side, Template, Term};

#[test]
fn what_ships_has_no_problem() {
    assert_eq!(Questionnaire::shipped_problems(), &[]);
    let set = Questionnaire::shipped();
    assert_eq!((set.id.as_str(), set.version), ("channel-partnership", 1));
    assert_eq!(set.content_hash.len(), 64);
    assert!(set.questions.iter().all(|question| question.revision == 1));
}

#[test]
fn the_traits_and_where_a_clash_belongs() {
    let set = Questionnaire::shipped();
    assert_eq!(set.traits.len(), 24);
    let of = |dimension| {
        let own = set.traits.iter().filter(|pair| pair.dimension == dimension);
        own.map(|pair| pair.id.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(of(Dimension::Culture), "T01 T07 T09 T11 T13 T23");
    assert_eq!(of(Dimension::Goals), "T14 T15 T16 T24");
    assert_eq!(of(Dimension::Communication), "T02 T03 T04 T10 T21");
    assert_eq!(of(Dimension::Empathy), "T05 T06 T08 T18");
    assert_eq!(of(Dimension::Enablement), "T12 T17 T19 T20 T22");
    let third = &set.traits[2];
    assert_eq!(third.disliked, "Goes quiet");
    assert_eq!(third.valued, "Answers quickly");
    assert_eq!(third.looks_like, "a reply, even \"not yet\"");
}

/// Name, who usually tracks it (V, P or both), way (up, down, band), `lead` or `lag`, feeds.
const MEASURES: &str = "
M01 P up lead M10 M13
M02 P up lead M01
M03 P up lead M11 M17
M04 P band lag M20
M05 V up lag M15
M06 V down lag
M07 V up lead M08 M09
M08 V up lag M05
M09 V up lag M05
M10 both up lead M11
M11 both up lag M05 M12
M12 P up lag M04
M13 V up lag M15
M14 V up lag M15
M15 V up lag
M16 both down lead M11
M17 both up lag M11
M18 both up lag M05
M19 both up lead M13
M20 P up lag
M21 P up lag M20
M22 P up lead M23 M25
M23 both up lead M08
M24 V up lead M22
M25 both down lead M07
M26 V down lag M08
M27 P down lag M04
M28 both down lag M06
";

#[test]
fn the_measures_and_what_they_feed() {
    let set = Questionnaire::shipped();
    let lines = set.metrics.iter().map(|metric| {
        let tracker = match metric.tracked_by {
            Some(Side::Vendor) => "V",
            Some(Side::Partner) => "P",
            None => "both",
        };
        let way = match metric.direction {
            MetricDirection::Up => "up",
            MetricDirection::Down => "down",
            MetricDirection::Band => "band",
        };
        let kind = if metric.leading { "lead" } else { "lag" };
        let feeds = metric
            .feeds
            .iter()
            .map(|fed| format!(" {fed}"))
            .collect::<String>();
        format!("{} {tracker} {way} {kind}{feeds}", metric.id)
    });
    assert_eq!(
        lines.collect::<Vec<_>>(),
        MEASURES.trim().lines().collect::<Vec<_>>()
    );
    let recurring = &set.metrics[4];
    assert_eq!(recurring.name, "Monthly recurring revenue (MRR)");
    assert_eq!(
        recurring.definition,
        "subscription income counted per month"
    );
    assert_eq!(recurring.unit, "currency/month");
}

fn ids(terms: &[Term]) -> String {
    terms
        .iter()
        .map(|term| term.id.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_words_of_the_protocol() {
    let set = Questionnaire::shipped();
    assert_eq!(
        ids(&set.topics),
        "live_deals pipeline_review delivery_status joint_marketing product_changes \
         enablement_progress customer_health performance_numbers escalations executive_review \
         feedback_both_ways people_changes"
    );
    assert_eq!(
        ids(&set.channels),
        "video_call in_person shared_chat e_mail phone shared_document_or_plan partner_portal \
         ticket_system"
    );
    assert_eq!(
        ids(&set.cadences),
        "on_event daily twice_a_week weekly fortnightly monthly quarterly twice_a_year"
    );
    assert_eq!(
        ids(&set.reply_times),
        "within_an_hour same_working_day next_working_day three_working_days a_week"
    );
    assert_eq!(
        ids(&set.data_kinds),
        "leads_passed pipeline_stages forecast wins_and_losses_with_reason project_status \
         utilisation_outlook adoption renewals_due support_trends roadmap_dates \
         price_and_programme_changes people_changes satisfaction"
    );
    let ladder = set
        .escalation
        .iter()
        .map(|step| (step.level, step.working_days));
    assert_eq!(ladder.collect::<Vec<_>>(), [(1, 2), (2, 5), (3, 10)]);
}

#[test]
fn the_functions_and_the_people_who_hold_them() {
    let set = Questionnaire::shipped();
    let names = set.functions.iter().map(|entry| entry.name.as_str());
    assert_eq!(
        names.collect::<Vec<_>>(),
        [
            "Executive sponsor",
            "Partnership manager",
            "Sales",
            "Presales",
            "Marketing",
            "Delivery",
            "Customer success",
            "Support",
            "Product",
            "Finance and operations",
            "Legal and security",
            "Enablement and people"
        ]
    );
    let manager = &set.functions[1];
    assert_eq!(manager.person.vendor, "Channel account manager");
    assert_eq!(manager.person.partner, "Alliance lead");
}

/// Name, stage, track.
const BLOCKS: &str = "
E01 0 both
E02 0 both
E03 1 both
E04 1 both
E05 2 both
E06 2 both
E07 2 business
E08 2 business
E09 2 business
E10 2 product
E11 2 product
E12 2 product
E13 2 both
E14 3 business
E15 3 business
E16 3 product
E17 3 business
E18 4 both
E19 4 product
E20 5 both
";

#[test]
fn the_blocks_of_the_roadmap() {
    let set = Questionnaire::shipped();
    let lines = set
        .blocks
        .iter()
        .map(|b| format!("{} {} {}", b.id, b.stage, b.track));
    assert_eq!(
        lines.collect::<Vec<_>>(),
        BLOCKS.trim().lines().collect::<Vec<_>>()
    );
    let deal = &set.blocks[14];
    assert_eq!(deal.name, "First joint deal, worked as one team");
    assert_eq!(deal.audience, "sales, presales");
    assert_eq!(deal.done_when, "closed or lost with a written lesson");
}

#[test]
fn the_names_of_the_states_in_each_frame() {
    let set = Questionnaire::shipped();
    let words = |frame| {
        let words = set.frame(frame).expect("every frame has words");
        let gaps: Vec<&str> = words.lead_in.gaps().collect();
        assert_eq!(gaps, ["other"], "the lead-in names the other company");
        [
            &words.true_consensus,
            &words.false_conflict,
            &words.false_consensus,
            &words.dissensus,
        ]
        .map(String::as_str)
    };
    assert_eq!(
        words(Frame::Shared),
        [
            "shared view",
            "needless worry",
            "hidden misalignment",
            "known difference"
        ]
    );
    assert_eq!(
        words(Frame::Directed),
        [
            "mutual",
            "needless worry",
            "hidden one-sidedness",
            "known one-sidedness"
        ]
    );
    assert_eq!(
        words(Frame::Own),
        [
            "compatible",
            "needless worry",
            "hidden mismatch",
            "known mismatch"
        ]
    );
}

#[test]
fn every_dimension_has_its_conversation() {
    let set = Questionnaire::shipped();
    let minutes = Dimension::ALL.iter().map(|dimension| {
        let talk = set
            .conversation(*dimension)
            .expect("every dimension has one");
        assert!(
            talk.steps.len() >= 4,
            "{}: the steps of {}",
            dimension.name(),
            talk.name
        );
        talk.minutes
    });
    // Counterparts first: 30 inside each company, up to 30 in pairs, 30 together.
    assert_eq!(minutes.collect::<Vec<_>>(), [60, 75, 45, 45, 90]);
    let goals = set
        .conversation(Dimension::Goals)
        .expect("every dimension has one");
    assert_eq!(
        goals.opener.as_str(),
        "It is renewal day and you are delighted. What happened?"
    );
    assert_eq!(
        goals.starters,
        [Template::new("We will call it a success when …")]
    );
}

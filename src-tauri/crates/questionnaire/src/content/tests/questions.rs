//! The questions that ship, against a table written by hand from the description of the set.

use crate::{
    Dimension, Direction, Form, Frame, Kind, Phase, PickOptions, Purpose, Question, Questionnaire,
    Section, Side,
};

/// One line per question: name, frame (Shared, Directed, Own), `+` or `=`, kind, `p` predicted,
/// phase (Active, Renewal, Both), `*` short form.
///
/// Kinds: R rating with the first and last label, C unordered and O ordered choice with the number
/// of options, the rest by name.
const TABLE: &str = "
MARKS S = commitments        - R *
W-CUL   O = importance             - B *
W-GOL   O = importance             - B *
W-COM   O = importance             - B *
W-EMP   O = importance             - B *
W-ENB   O = importance             - B *
CUL-01  D + R:Dislike it:Look forward to it                p B *
CUL-02  S + R:Very hard:Very easy                          p B *
CUL-03  D + R:Not at all:Completely                        p B *
CUL-04  D + R:Very risky:Very safe                         p B -
CUL-05  D + R:Never:Always                                 p B -
CUL-06  S + R:Very different:Nearly the same               p B -
CUL-07  O = R:Decide today with what is known:Wait until every team affected agrees p B -
CUL-08  O = C5                     p B -
CUL-09  O = stories                - B -
TRAITS  O = traits                 - B *
GOL-01  S + R:Not clear at all:Completely clear            p B *
GOL-02  S + R:There is none:Both signed one and report against it p A *
GOL-03  O = metrics6               p B *
GOL-04  O = leads10                p B *
GOL-05  S = O6                     p B -
GOL-06  S = first_deal             - B -
GOL-07  O = R:Not part of the plan:The plan fails without it p B -
GOL-08  O = places3                - A -
GOL-09  O = text                   - B -
COM-01  S + R:Not clear at all:Completely clear            p B *
COM-02  O = O5                     p B *
COM-03  O = O5                     - A *
COM-04  D + R:Never:Always                                 p A -
COM-05  O = protocol               - B -
COM-06  D + R:None of it:All of it                         p A -
COM-07  S + R:Not clear at all:Completely clear            p B *
COM-08  D + R:Never:Always                                 p A -
COM-09  O = text                   - A -
EMP-01  D + R:Not at all:Completely                        p B *
EMP-02  D + R:Never:Always                                 p B -
EMP-03  D + R:Brushed aside:Worked on until closed         p A *
EMP-04  O = places3                p B *
EMP-05  D + R:Not at all:Completely                        p B *
EMP-06  S + R:Each blames the other:Repair first, causes later p A -
EMP-07  D + R:Not at all:Completely                        p B -
EMP-08  O = text                   - B -
EMP-09  O = text                   - B -
ENB-01  S + R:Not ready:Fully ready                        p B *
ENB-02  S + R:Not ready:Fully ready                        p B -
ENB-03  S + R:Not ready:Fully ready                        p B *
ENB-04  S + R:There is none:Dated, owned and on track      p A *
ENB-05  S = counterparts           - B -
ENB-06  S + R:None of it:All of it                         p A -
ENB-07  O = blocks3                p B *
ENB-08  S + R:Not clear at all:Completely clear            p B *
ENB-09  O = enablement_goals       - B -
STY-1   O = R:Very formal:Very informal                    p B -
STY-2   O = R:Nearly all in writing:Nearly all spoken      p B -
STY-3   O = R:Planned in detail:Improvised as we go        p B -
STY-4   O = R:Very careful:Very bold                       p B -
STY-5   O = R:Central approval for everything:Local freedom in everything p B -
STY-6   O = R:Always one voice:Always many voices          p B -
";

fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Rating(scale) => {
            let end = |step| scale.label(step).map_or("", |label| label.as_str());
            format!("R:{}:{}", end(1), end(5))
        }
        Kind::Importance(_) => "importance".to_owned(),
        Kind::Choice { options, ordered } => {
            format!("{}{}", if *ordered { "O" } else { "C" }, options.len())
        }
        Kind::Metrics { most } => format!("metrics{most}"),
        Kind::Leads { total } => format!("leads{total}"),
        Kind::FirstDeal => "first_deal".to_owned(),
        Kind::RankedPicks { most, options } => match options {
            PickOptions::Places(_) => format!("places{most}"),
            PickOptions::Blocks => format!("blocks{most}"),
        },
        Kind::Protocol => "protocol".to_owned(),
        Kind::Traits => "traits".to_owned(),
        Kind::Counterparts => "counterparts".to_owned(),
        Kind::EnablementGoals => "enablement_goals".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::Stories => "stories".to_owned(),
        Kind::Commitments => "commitments".to_owned(),
    }
}

fn line(question: &Question) -> String {
    let frame = match question.frame {
        Frame::Shared => "S",
        Frame::Directed => "D",
        Frame::Own => "O",
    };
    let direction = match question.direction {
        Direction::Positive => "+",
        Direction::Neutral => "=",
    };
    let phase = match question.phase {
        Phase::Fit => "F",
        Phase::Active => "A",
        Phase::Renewal => "R",
        Phase::Both => "B",
    };
    let predicted = if question.predicted { "p" } else { "-" };
    let short = if question.short { "*" } else { "-" };
    let (id, kind) = (&question.id, kind(&question.kind));
    format!("{id} {frame} {direction} {kind} {predicted} {phase} {short}")
}

#[test]
fn every_question_is_as_the_set_describes_it() {
    let one_space = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected: Vec<String> = TABLE.trim().lines().map(one_space).collect();
    let found: Vec<String> = Questionnaire::shipped()
        .questions
        .iter()
        .map(line)
        .collect();
    assert_eq!(found, expected);
}

fn items() -> impl Iterator<Item = &'static Question> {
    let questions = Questionnaire::shipped().questions.iter();
    questions.filter(|q| matches!(q.section, Section::Dimension(_)) && q.id.as_str() != "TRAITS")
}

fn count(test: impl Fn(&Question) -> bool) -> usize {
    items().filter(|question| test(question)).count()
}

#[test]
fn the_counts_of_the_set_hold() {
    let rated = |q: &Question| matches!(q.kind, Kind::Rating(_));
    assert_eq!(items().count(), 45);
    for dimension in Dimension::ALL {
        assert_eq!(
            count(|q| q.dimension == Some(*dimension)),
            9,
            "{}",
            dimension.name()
        );
    }
    assert_eq!(count(rated), 27);
    assert_eq!(
        count(|q| rated(q) && q.predicted),
        27,
        "every rating is predicted"
    );
    assert_eq!(count(|q| q.predicted), 34);
    assert_eq!(count(|q| q.frame == Frame::Own), 17);
    assert_eq!(count(|q| q.frame == Frame::Shared), 16);
    assert_eq!(count(|q| q.frame == Frame::Directed), 12);
    assert_eq!(count(|q| q.gate), 1);
    assert!(
        Questionnaire::shipped()
            .question("CUL-03")
            .is_some_and(|q| q.gate)
    );
    let short = [
        (Dimension::Culture, 3),
        (Dimension::Goals, 4),
        (Dimension::Communication, 4),
        (Dimension::Empathy, 4),
        (Dimension::Enablement, 5),
    ];
    for (dimension, expected) in short {
        let found = count(|q| q.short && q.dimension == Some(dimension));
        assert_eq!(found, expected, "short form, {}", dimension.name());
    }
}

#[test]
fn the_short_form_asks_twenty_items_the_traits_and_the_importance() {
    let asked = |purpose, form| Questionnaire::shipped().asked(purpose, form).count();
    // 20 items, TRAITS, 5 of importance.
    assert_eq!(asked(Purpose::Check, Form::Short), 26);
    // 45 items, TRAITS, 5 of importance, 6 of style.
    assert_eq!(asked(Purpose::Check, Form::Full), 57);
    // And MARKS, in both forms.
    assert_eq!(asked(Purpose::Renewal, Form::Full), 58);
    assert_eq!(asked(Purpose::Renewal, Form::Short), 27);
    // Without the 11 of phase A: GOL-02 GOL-08 COM-03 COM-04 COM-06 COM-08 COM-09 EMP-03 EMP-06
    // ENB-04 ENB-06.
    assert_eq!(asked(Purpose::Fit, Form::Full), 46);
    // Of these GOL-02 COM-03 EMP-03 ENB-04 are short.
    assert_eq!(asked(Purpose::Fit, Form::Short), 22);
}

#[test]
fn every_option_stands_in_its_place() {
    let set = Questionnaire::shipped();
    let options = |id: &str| match set.question(id).map(|q| &q.kind) {
        Some(Kind::Choice { options, .. }) => options
            .iter()
            .map(|option| option.as_str())
            .collect::<Vec<_>>(),
        other => panic!("{id} is no choice: {other:?}"),
    };
    assert_eq!(
        options("CUL-08"),
        [
            "Said in the meeting",
            "Said privately afterwards",
            "Put in writing",
            "Passed to a manager",
            "Left unsaid"
        ]
    );
    assert_eq!(
        options("GOL-05"),
        [
            "Already closed",
            "Within 30 days",
            "In 31 to 90 days",
            "In 91 to 180 days",
            "Within a year",
            "Later"
        ]
    );
    let reply_times = [
        "Within an hour",
        "Same working day",
        "Next working day",
        "Within 3 working days",
        "Within a week",
    ];
    assert_eq!(options("COM-02"), reply_times);
    assert_eq!(
        options("COM-03"),
        reply_times,
        "a usual time against a needed one"
    );
}

#[test]
fn each_side_has_its_own_list_of_pressures() {
    use crate::Perspective::{Own, Predicted};
    let set = Questionnaire::shipped();
    let first = |id: &str, side, perspective| {
        let question = set.question(id).expect("it ships");
        let list = question.pick_places(side, perspective).expect("a list");
        (list.len(), list[0].as_str())
    };
    let (vendors, partners) = (
        (10, "Quarterly booking target"),
        (10, "Keeping staff billable"),
    );
    assert_eq!(first("EMP-04", Side::Vendor, Own), vendors);
    assert_eq!(first("EMP-04", Side::Partner, Own), partners);
    assert_eq!(
        first("EMP-04", Side::Vendor, Predicted),
        partners,
        "a guess is about the other"
    );
    assert_eq!(first("EMP-04", Side::Partner, Predicted), vendors);
    let reasons = (10, "No deal in two quarters");
    assert_eq!(first("GOL-08", Side::Vendor, Own), reasons);
    assert_eq!(first("GOL-08", Side::Partner, Own), reasons);
}

#[test]
fn a_side_is_asked_about_the_other_company() {
    // Directed questions and those that name the other company in one wording.
    for question in Questionnaire::shipped().questions.iter() {
        let (vendor, partner) = (&question.wording.vendor, &question.wording.partner);
        if question.frame == Frame::Directed {
            assert_eq!(
                vendor.gaps().collect::<Vec<_>>(),
                ["partner"],
                "{}",
                question.id
            );
            assert_eq!(
                partner.gaps().collect::<Vec<_>>(),
                ["vendor"],
                "{}",
                question.id
            );
        } else {
            assert!(vendor.gaps().all(|gap| gap == "partner"), "{}", question.id);
            assert!(partner.gaps().all(|gap| gap == "vendor"), "{}", question.id);
        }
    }
}

#[test]
fn three_readable_questions_word_for_word() {
    let set = Questionnaire::shipped();
    let names = crate::BySide {
        vendor: "Acme",
        partner: "Bo & Söhne",
    };
    let read = |id: &str| Questionnaire::wording(set.question(id).expect("it ships"), &names);
    let trust = read("CUL-03");
    assert_eq!(
        trust.vendor,
        "How far do you trust Bo & Söhne to keep a promise that has become costly for it?"
    );
    assert_eq!(
        trust.partner,
        "How far do you trust Acme to keep a promise that has become costly for it?"
    );
    let respect = read("EMP-05");
    assert_eq!(
        respect.vendor,
        "How far does Bo & Söhne treat your company as a partner, not only as a source of leads?"
    );
    assert_eq!(
        respect.partner,
        "How far does Acme treat your company as a business of its own, not only as its extension?"
    );
    let importance = read("W-CUL");
    assert_eq!(importance.vendor, importance.partner);
    assert_eq!(
        importance.vendor,
        "How much does culture matter to the success of this partnership in the next 12 months?"
    );
}

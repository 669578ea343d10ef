//! A document that uses everything: parts, a table over pages, a figure, links, many scripts.

use chrono::{DateTime, Utc};
use report::flow::{
    About, Anchored, Cell, Column, ContentsPage, Density, Finished, Flow, Footer, Furniture,
    Heading, Item, Level, Paragraph, Row, Table,
};
use report::look;
use report::page::{Marker, Mm, Orientation, PaperSize, Path, Point, Rect, Role, Stroke};
use report::pdf::{self, Options};
use report::text::FontFallback;

/// The date in every file of these tests.
pub(crate) fn date() -> Options {
    let date = "2026-02-24T09:30:00Z".parse::<DateTime<Utc>>();
    Options {
        date: date.expect("a date"),
    }
}

/// The document as a file, without fonts of the computer.
pub(crate) fn bytes() -> Vec<u8> {
    let finished = document(PaperSize::A4, FontFallback::None);
    pdf::write(&finished.document, &date()).expect("the demo can be written")
}

/// The document, laid out.
pub(crate) fn document(size: PaperSize, fallback: FontFallback) -> Finished {
    let about = About {
        title: "Demo: R&D <Q3> and Söhne".to_owned(),
        author: None,
        subject: "Everything the report can draw".to_owned(),
        language: "en".to_owned(),
    };
    let mut flow = Flow::new(about, size, fallback);
    answer(&mut flow);
    flow.contents(ContentsPage {
        title: "Contents".to_owned(),
        title_style: look::TITLE,
        depth: Level::Two,
        describe: |title, page| format!("{title}, page {page}"),
    });
    scripts(&mut flow);
    long_table(&mut flow);
    items(&mut flow);
    flow.finish(&Furniture {
        header_left: "Joint edition".to_owned(),
        header_right: "SAMPLE · invented companies and answers".to_owned(),
        footer: Footer {
            names: "Acme Ledger · Northwind".to_owned(),
            facts: "2026-R2, 24 February 2026 · Joint edition · questions 1, method 1".to_owned(),
            file: "file 7F3A-91C2".to_owned(),
        },
        page_of: &|page, pages| format!("{page} of {pages}"),
    })
}

fn answer(flow: &mut Flow) {
    flow.heading(
        &Heading::new(
            Level::One,
            "Keep and repair: four hidden gaps stand between Acme Ledger and Northwind and the \
             goals both hold",
            look::FIRST_TITLE,
        )
        .listed_as("The answer")
        .kicker(Paragraph::new(look::KICKER).text("Acme Ledger GmbH and Northwind & Söhne"))
        .most_lines(3)
        .below(Mm(5.0)),
    );
    flow.rule(look::HEAVY_RULE, look::INK);
    flow.skip(Mm(3.2));
    flow.side_by_side(&[
        Paragraph::new(look::VERDICT).text("Keep"),
        Paragraph::new(look::BODY)
            .at(look::HANG)
            .bold("Both sponsors decided to keep the partnership: ")
            .text("“The goal is right and the roadmap holds.” ")
            .colored("Reading of the answers: repair first.", look::SECOND_INK),
    ]);
    flow.skip(Mm(3.2));
    flow.rule(look::HAIRLINE, look::RULE);
    flow.skip(Mm(5.0));
    flow.list(
        Marker::Number,
        &[
            finding(
                "1",
                "Bad news feels risky to Northwind; Acme does not know.",
            ),
            finding(
                "2",
                "Acme works from a plan that Northwind has barely seen.",
            ),
        ],
    );
    flow.heading(
        &Heading::new(Level::Two, "Furthest apart on goals", look::HEADING).below(Mm(0.0)),
    );
    let alt = "Dumbbell chart, 1 to 5. Goals: Acme 4.2; Northwind 3.2.";
    flow.figure(alt, Mm(20.0), |canvas| {
        let axis = |value: f64| Mm(42.0 + (value - 1.0) * 21.5);
        for value in 1..=5 {
            let x = axis(f64::from(value));
            let (top, bottom) = (Point { x, y: Mm(7.0) }, Point { x, y: Mm(20.0) });
            canvas.stroke(Path::line(top, bottom), Stroke::solid(Mm(0.18), look::RULE));
            let place = Point { x, y: Mm(5.0) };
            canvas.text(
                place,
                &value.to_string(),
                &look::TABLE_HEAD,
                Anchored::Middle,
            );
        }
        let strip = Rect {
            x: axis(3.2),
            y: Mm(10.0),
            width: axis(4.2) - axis(3.2),
            height: Mm(7.0),
        };
        canvas.fill(Path::rectangle(strip), look::BAND);
        let (isv, partner) = (
            Point {
                x: axis(4.2),
                y: Mm(13.5),
            },
            Point {
                x: axis(3.2),
                y: Mm(13.5),
            },
        );
        canvas.stroke(Path::line(isv, partner), Stroke::solid(Mm(0.6), look::INK));
        canvas.stroke(
            Path::line(
                Point { y: Mm(18.0), ..isv },
                Point {
                    y: Mm(18.0),
                    ..partner
                },
            ),
            Stroke::dashed(Mm(0.35), look::ISV, Mm(0.8), Mm(0.8)),
        );
        let edge = Some(Stroke::solid(Mm(0.35), report::page::Color::WHITE));
        canvas.shape(Path::circle(isv, Mm(2.1)), Some(look::ISV), edge);
        canvas.shape(Path::diamond(partner, Mm(2.7)), Some(look::PARTNER), edge);
        canvas.text(Point::new(0.0, 14.5), "Goals", &look::BODY, Anchored::Left);
        canvas.text(Point::new(166.0, 14.5), "3.2", &look::BODY, Anchored::Right);
    });
    flow.skip(Mm(5.0));
    flow.on_band(look::BAND, Mm(1.6), |flow| {
        flow.side_by_side(&[
            Paragraph::new(look::NOTE)
                .at(Mm(2.5))
                .width(Mm(50.0))
                .text("Decision: act"),
            Paragraph::new(look::NOTE)
                .at(Mm(55.0))
                .width(Mm(50.0))
                .text("Acme owner"),
        ]);
        flow.side_by_side(&[
            Paragraph::new(look::FINDING_LABEL)
                .at(Mm(2.5))
                .width(Mm(50.0))
                .text("Bad-news call each Monday, ten minutes, no slides"),
            Paragraph::new(look::TABLE)
                .at(Mm(55.0))
                .width(Mm(50.0))
                .text("T. Brandt"),
        ]);
    });
    flow.skip(Mm(2.5));
    flow.paragraph(
        &Paragraph::new(look::NOTE)
            .role(Role::Note)
            .text("Confidence high: three people a side, 99\u{a0}% of questions answered."),
    );
}

fn finding(number: &str, message: &str) -> Item {
    Item {
        label: Paragraph::new(look::HEADING).text(number),
        aside: Some(Paragraph::new(look::KEY).at(Mm(116.0)).text("critical")),
        body: vec![
            Paragraph::new(look::BODY)
                .at(Mm(8.0))
                .bold(message)
                .leads_to("actions"),
            Paragraph::new(look::BODY).at(Mm(8.0)).colored(
                "Problems will reach Acme when they are large.",
                look::SECOND_INK,
            ),
        ],
        below: Mm(3.0),
    }
}

fn scripts(flow: &mut Flow) {
    flow.new_page(Orientation::Upright);
    flow.heading(&Heading::new(
        Level::One,
        "Words from many places",
        look::TITLE,
    ));
    let body = || Paragraph::new(look::BODY).width(look::PROSE_WIDTH);
    flow.paragraph(
        &body()
            .language("de")
            .text("Übergrößenträger prüfen Maße auf Öl: „äöüßÄÖÜ“."),
    );
    flow.paragraph(
        &body()
            .language("el")
            .text("Η συνεργασία αντέχει, είπε η Αθηνά."),
    );
    flow.paragraph(
        &body()
            .language("ru")
            .text("Партнёрство держится, сказала Ёлка."),
    );
    flow.paragraph(
        &body()
            .language("he")
            .text("השותפות מחזיקה, אמרה דנה (2026) ל-Acme Ledger."),
    );
    flow.paragraph(
        &body()
            .language("ar")
            .text("الشراكة مستمرة، قالت ليلى 42 مرة."),
    );
    flow.paragraph(&body().language("ja").text("提携は続きます。"));
    flow.paragraph(
        &body()
            .text("Signs: ≤ ≥ − → ✓ 👍🏽 a\u{0301} x\u{0331} ﬁ non\u{2011}breaking 99\u{a0}% — end."),
    );
    flow.skip(Mm(2.5));
    flow.paragraph(&body().text("w".repeat(300)));
    flow.paragraph(&body().text("https://example.org/a/very/long/path/that/never/ends/".repeat(4)));
    flow.heading(&Heading::new(Level::Two, "A quotation", look::HEADING));
    flow.paragraph(
        &body()
            .role(Role::BlockQuote)
            .text("“One.\nTwo, after a line break.” ")
            .colored("Northwind", look::SECOND_INK),
    );
    flow.paragraph(&body().most_lines(1).text("This sentence is cut, because it is much longer than the one line that it has got here, is it not."));
}

fn long_table(flow: &mut Flow) {
    flow.new_page(Orientation::Upright);
    flow.anchor("actions");
    flow.heading(
        &Heading::new(
            Level::One,
            "Forty actions follow from five findings",
            look::TITLE,
        )
        .listed_as("Actions")
        .kicker(Paragraph::new(look::KICKER).text("Decisions and actions")),
    );
    let mut table = Table::new([
        Column::new("Action", Mm(90.0)),
        Column::new("Owner", Mm(36.0)),
        Column::new("Due", Mm(40.0)).right(),
    ])
    .continued("Decisions and actions · continued")
    .row_continued("(continued)")
    .summary("Each action with its owner and the day it is due.");
    for number in 1..=40 {
        let words = match number {
            20 => "A word, and then another, until the cell is long. ".repeat(60),
            _ => format!("Action number {number}"),
        };
        let day = number % 28 + 1;
        table.push(Row::new([
            words.into(),
            "T. Brandt".into(),
            Cell::new(format!("{day} March 2026")),
        ]));
    }
    flow.table(&table.sum(["Sum".into(), Cell::empty(), "40".into()]));
}

fn items(flow: &mut Flow) {
    flow.new_page(Orientation::Lying);
    flow.heading(
        &Heading::new(Level::One, "Six questions are far apart", look::TITLE)
            .kicker(Paragraph::new(look::KICKER).text("Appendix 2 · Questions"))
            .listed_as("Questions"),
    );
    let mut table = Table::new([
        Column::new("Question", Mm(16.0)),
        Column::new("", Mm(60.0)),
        Column::new("Acme expected", Mm(20.0)).right(),
        Column::new("State", Mm(157.0)),
    ])
    .density(Density::Items)
    .style(look::ITEM_TABLE);
    for number in 1..=12 {
        table = table.row([
            Cell::bold(format!("CUL-{number:02}")),
            "Like working with their people".into(),
            format!("{}.3", number % 5).into(),
            "hidden (A), known (N) one-sidedness".into(),
        ]);
    }
    flow.table(&table.row([
        Cell::new("All of the others are as they were").over(2),
        "–".into(),
    ]));
}

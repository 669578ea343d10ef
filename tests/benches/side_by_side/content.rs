//! What the other programs are given: the same findings, figures and comments as HTML and as Typst.

use std::fmt::Write as _;
use std::path::Path;

use questionnaire::{BySide, Questionnaire, Round, Share, Side, round_file, sample_round};
use scoring::{Assessment, Item};

/// Writes `sample.json`, `report.html`, `report.typ` and the fonts.
pub(crate) fn write(folder: &Path) {
    let set = Questionnaire::shipped();
    let round = sample_round(set).expect("the sample that ships is valid");
    let assessment = scoring::assess(set, &round);
    let put = |name: &str, bytes: &[u8]| {
        std::fs::write(folder.join(name), bytes).expect("a file below target/");
    };
    let json = round_file::write(set, &round).expect("the sample can be written");
    put("sample.json", json.as_bytes());
    std::fs::create_dir_all(folder.join("fonts")).expect("a folder below target/");
    put("fonts/NotoSans-Regular.ttf", ttf_noto_sans::REGULAR);
    put("fonts/NotoSans-Bold.ttf", ttf_noto_sans::BOLD);
    let content = Content {
        set,
        round: &round,
        assessment: &assessment,
    };
    put("report.html", content.html().as_bytes());
    put("report.typ", content.typst().as_bytes());
}

struct Content<'a> {
    set: &'a Questionnaire,
    round: &'a Round,
    assessment: &'a Assessment,
}

/// A figure with one decimal, or a dash.
fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.1}"))
}

impl Content<'_> {
    fn title(&self) -> String {
        format!(
            "Findings: {} and {}",
            self.round.vendor.as_str(),
            self.round.partner.as_str()
        )
    }

    /// Question, vendor's mean, partner's mean, both guesses.
    fn row(&self, item: &Item) -> [String; 6] {
        let names = BySide {
            vendor: self.round.vendor.as_str(),
            partner: self.round.partner.as_str(),
        };
        let question = self
            .set
            .question(item.id.as_str())
            .expect("a question of the set");
        let wording = Questionnaire::wording(question, &names);
        let of = |side: Side| *item.sides.get(side);
        [
            item.id.to_string(),
            wording.vendor,
            figure(of(Side::Vendor).mean),
            figure(of(Side::Partner).mean),
            figure(of(Side::Vendor).predicted),
            figure(of(Side::Partner).predicted),
        ]
    }

    fn comments(&self) -> Vec<(&str, &str)> {
        let people = self.round.respondents.iter();
        let answers = people.flat_map(|person| {
            let side = self.round.company(person.side);
            person.answers.values().map(move |answer| (side, answer))
        });
        answers
            .filter(|(_, answer)| answer.share() == Share::Joint)
            .filter_map(|(side, answer)| Some((side, answer.comment()?.as_str())))
            .collect()
    }

    /// Name, vendor's level and partner's level of each dimension.
    fn levels(&self) -> Vec<(&str, f64, f64)> {
        let dimensions = self.assessment.dimensions.iter();
        dimensions
            .filter_map(|figures| {
                let level = figures.level;
                Some((
                    self.set.dimension_name(figures.id),
                    level.vendor?,
                    level.partner?,
                ))
            })
            .collect()
    }

    fn html(&self) -> String {
        let mut html = format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title><style>\
             @font-face{{font-family:N;src:url(fonts/NotoSans-Regular.ttf)}}\
             @font-face{{font-family:N;font-weight:bold;src:url(fonts/NotoSans-Bold.ttf)}}\
             @page{{size:A4;margin:20mm 22mm;@bottom-right{{content:counter(page) ' of ' counter(pages);font:7.5pt N}}}}\
             body{{font:10pt/5mm N}}h1{{font-size:22pt;line-height:10mm}}h2{{font-size:13pt}}\
             table{{border-collapse:collapse;font-size:8pt;width:100%}}th,td{{text-align:left;border-bottom:.15mm solid #c4c7cd;padding:.5mm 1mm}}\
             section{{break-inside:avoid}}</style></head><body><h1>{title}</h1>",
            title = escaped(&self.title())
        );
        let mut chart = String::new();
        for (at, (name, vendor, partner)) in self.levels().iter().enumerate() {
            let (y, x) = (10 + 24 * at, |level: &f64| 150.0 + (level - 1.0) * 60.0);
            let _ = write!(
                chart,
                "<text x=\"0\" y=\"{below}\" font-size=\"12\">{name}</text>\
                 <line x1=\"{from}\" x2=\"{to}\" y1=\"{y}\" y2=\"{y}\" stroke=\"#000\"/>\
                 <circle cx=\"{from}\" cy=\"{y}\" r=\"6\" fill=\"#0072B2\"/>\
                 <circle cx=\"{to}\" cy=\"{y}\" r=\"6\" fill=\"#D55E00\"/>",
                below = y + 4,
                name = escaped(name),
                from = x(vendor),
                to = x(partner),
            );
        }
        let _ = write!(
            html,
            "<svg role=\"img\" aria-label=\"Dumbbell chart of five dimensions\" width=\"420\" height=\"130\">{chart}</svg>"
        );
        for finding in &self.assessment.findings {
            let _ = write!(
                html,
                "<section><h2>{}</h2><p>{}</p><p>{}</p><p><b>{}</b></p><p>{}</p></section>",
                escaped(&finding.title),
                escaped(&finding.why),
                escaped(&finding.evidence.join(" ")),
                escaped(&finding.prompt),
                escaped(&finding.action)
            );
        }
        html.push_str("<h1>Questions</h1><table><thead><tr>");
        for head in HEADS {
            let _ = write!(html, "<th scope=\"col\">{head}</th>");
        }
        html.push_str("</tr></thead><tbody>");
        for item in &self.assessment.items {
            let [id, cells @ ..] = self.row(item);
            let _ = write!(html, "<tr><th scope=\"row\">{id}</th>");
            for cell in cells {
                let _ = write!(html, "<td>{}</td>", escaped(&cell));
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table><h1>Comments</h1>");
        for (side, comment) in self.comments() {
            let _ = write!(
                html,
                "<blockquote>{} {}</blockquote>",
                escaped(comment),
                escaped(side)
            );
        }
        html.push_str("</body></html>");
        html
    }

    fn typst(&self) -> String {
        let mut typst = format!(
            "#set document(title: {})\n#set text(font: \"Noto Sans\", size: 10pt, lang: \"en\")\n\
             #set page(paper: \"a4\", margin: (x: 22mm, y: 20mm), numbering: \"1 of 1\")\n= {}\n",
            literal(&self.title()),
            content(&self.title()),
        );
        typst.push_str("#figure(alt: \"Dumbbell chart of five dimensions\", box(width: 166mm, height: 50mm, {\n");
        for (at, (name, vendor, partner)) in self.levels().iter().enumerate() {
            let (y, x) = (5.0 + 9.0 * at as f64, |level: &f64| {
                50.0 + (level - 1.0) * 25.0
            });
            let _ = write!(
                typst,
                "place(dx: 0mm, dy: {y}mm, text({}))\nplace(dx: {from}mm, dy: {y}mm, line(length: {length}mm))\n\
                 place(dx: {v}mm, dy: {up}mm, circle(radius: 2mm, fill: rgb(\"#0072B2\")))\n\
                 place(dx: {p}mm, dy: {up}mm, circle(radius: 2mm, fill: rgb(\"#D55E00\")))\n",
                literal(name),
                from = x(vendor).min(x(partner)),
                length = (x(vendor) - x(partner)).abs(),
                up = y - 2.0,
                v = x(vendor) - 2.0,
                p = x(partner) - 2.0,
            );
        }
        typst.push_str("}))\n");
        for finding in &self.assessment.findings {
            let _ = write!(
                typst,
                "#block(breakable: false)[\n== {}\n{}\n\n{}\n\n*{}*\n\n{}\n]\n",
                content(&finding.title),
                content(&finding.why),
                content(&finding.evidence.join(" ")),
                content(&finding.prompt),
                content(&finding.action)
            );
        }
        typst.push_str("= Questions\n#text(size: 8pt, table(columns: (16mm, 1fr, 18mm, 18mm, 18mm, 18mm), stroke: none, table.header(");
        for head in HEADS {
            let _ = write!(typst, "[{head}],");
        }
        typst.push_str("),\n");
        for item in &self.assessment.items {
            for cell in self.row(item) {
                let _ = write!(typst, "text({}),", literal(&cell));
            }
            typst.push('\n');
        }
        typst.push_str("))\n= Comments\n");
        for (side, comment) in self.comments() {
            let _ = writeln!(
                typst,
                "#quote(block: true)[{} {}]",
                content(comment),
                content(side)
            );
        }
        typst
    }
}

const HEADS: [&str; 6] = [
    "No.",
    "Question",
    "Vendor",
    "Partner",
    "Vendor expected",
    "Partner expected",
];

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text as content, whatever signs are in it.
fn content(text: &str) -> String {
    format!("#text({})", literal(text))
}

//! A chart: the neutral drawing as SVG, its sentence for those who do not see it, and its table.

use leptos::prelude::*;
use protocol::charts::{self, Anchor, Mark, Role, Said, Shade, Weight};
use protocol::questionnaire::Side;

use crate::state::words::plain;

/// Points are a 72nd of an inch, drawings are in millimetres.
const MM_PER_PT: f64 = 25.4 / 72.0;
/// A diamond's half diagonal against the radius of a circle.
const DIAMOND: f64 = 1.28;
/// Marks below this radius carry no letter.
const LETTER_FROM: f64 = 1.5;

/// A chart with its table.
#[component]
pub(crate) fn Figure(
    figure: charts::Figure,
    /// The message, which stands above it as a heading elsewhere or here.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let (table, description) = (figure.table.clone(), figure.description.clone());
    view! {
        <figure class="figure">
            <Drawing figure />
            <TableTwin table description label />
        </figure>
    }
}

/// The numbers of a chart as a table, folded up below it.
#[component]
pub(crate) fn TableTwin(
    table: charts::Table,
    #[prop(into)] description: String,
    label: String,
) -> impl IntoView {
    let (head, rows, region) = (table.head, table.rows, label.clone());
    view! {
        <details>
            <summary>{plain("show-table")}</summary>
            <p class="small">{description}</p>
            <div class="wide" tabindex="0" role="region" aria-label=region>
                <table>
                    <caption class="vh">{label}</caption>
                    <thead>
                        <tr>
                            {head
                                .into_iter()
                                .map(|cell| view! { <th scope="col">{cell}</th> })
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {rows
                            .into_iter()
                            .map(|row| {
                                let mut cells = row.into_iter();
                                let first = cells.next();
                                view! {
                                    <tr>
                                        {first.map(|cell| view! { <th scope="row">{cell}</th> })}
                                        {cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}
                                    </tr>
                                }
                            })
                            .collect_view()}
                    </tbody>
                </table>
            </div>
        </details>
    }
}

/// The drawing alone, with its sentence.
#[component]
pub(crate) fn Drawing(figure: charts::Figure) -> impl IntoView {
    let view_box = format!("0 0 {} {}", figure.width, figure.height);
    let marks = figure.marks.into_iter().map(drawn).collect_view();
    view! {
        <svg class="drawing" viewBox=view_box preserveAspectRatio="xMinYMin meet" role="img" aria-label=figure.description>
            {marks}
        </svg>
    }
}

fn drawn(mark: Mark) -> AnyView {
    match mark {
        Mark::Line {
            from,
            to,
            width,
            role,
            dash,
        } => view! {
            <line
                class=format!("stroke-{}", class(role))
                x1=from.x
                y1=from.y
                x2=to.x
                y2=to.y
                stroke-width=width
                stroke-dasharray=dash.map(|dash| dash.to_string())
            ></line>
        }
        .into_any(),
        Mark::Rect {
            at,
            width,
            height,
            role,
        } => view! {
            <rect class=format!("fill-{}", class(role)) x=at.x y=at.y width=width height=height></rect>
        }
        .into_any(),
        Mark::Dot { at, radius, role } => view! {
            <circle class=format!("fill-{}", class(role)) cx=at.x cy=at.y r=radius></circle>
        }
        .into_any(),
        Mark::Side {
            at,
            side,
            radius,
            said,
        } => side_mark(at.x, at.y, side, radius, said),
        Mark::Text {
            at,
            anchor,
            size,
            weight,
            role,
            text,
        } => view! {
            <text
                class=format!("fill-{}", class(role))
                x=at.x
                y=at.y
                font-size=size * MM_PER_PT
                font-weight=match weight {
                    Weight::Regular => "400",
                    Weight::Bold => "700",
                }
                text-anchor=match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                }
            >
                {text}
            </text>
        }
        .into_any(),
    }
}

fn side_mark(x: f64, y: f64, side: Side, radius: f64, said: Said) -> AnyView {
    let name = match side {
        Side::Vendor => "isv",
        Side::Partner => "partner",
    };
    let look = match said {
        Said::Itself => format!("said-{name}"),
        Said::Expected => format!("expected-{name}"),
    };
    let shape = match side {
        Side::Vendor => view! { <circle cx=x cy=y r=radius></circle> }.into_any(),
        Side::Partner => {
            let half = radius * DIAMOND;
            let path = format!(
                "M{x} {}L{} {y}L{x} {}L{} {y}Z",
                y - half,
                x + half,
                y + half,
                x - half
            );
            view! { <path d=path></path> }.into_any()
        }
    };
    let letter = (radius >= LETTER_FROM).then(|| {
        let letter = match side {
            Side::Vendor => "I",
            Side::Partner => "P",
        };
        let size = radius * 1.25;
        view! {
            <text class="letter" x=x y=y + size * 0.36 font-size=size text-anchor="middle">
                {letter}
            </text>
        }
    });
    view! { <g class=format!("side-mark {look}")>{shape} {letter}</g> }.into_any()
}

const fn class(role: Role) -> &'static str {
    match role {
        Role::Ink => "ink",
        Role::SecondInk => "ink-2",
        Role::Rule => "rule",
        Role::Band => "band",
        Role::Previous => "previous",
        Role::Shade(Shade::First) => "shade-1",
        Role::Shade(Shade::Second) => "shade-2",
        Role::Shade(Shade::Third) => "shade-3",
        Role::Shade(Shade::Fourth) => "shade-4",
        Role::Shade(Shade::Fifth) => "shade-5",
        Role::Black => "on-mark",
        Role::Paper => "paper",
        Role::Side(Side::Vendor) => "isv",
        Role::Side(Side::Partner) => "partner",
        Role::SideText(Side::Vendor) => "isv-text",
        Role::SideText(Side::Partner) => "partner-text",
    }
}

//! The report: for whom, on which paper, what it would look like, and where it lies.

mod others;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::scoring::Edition;
use protocol::scoring::messages::Arguments;
use protocol::{
    Failure, FileKind, FileMaking, FilePlace, FileWish, Paper, ReportPreview, ReportWish, Results,
    Written,
};

use crate::app::Steering;
use crate::backend;
use crate::components::frame::{Frame, Title};
use crate::components::partnership::{AlteredNotice, SampleMark};
use crate::components::sheet::Sheet;
use crate::components::written::WrittenFile;
use crate::state::session::Screen;
use crate::state::words::{plain, words};
use others::OtherFiles;

/// How far the file is.
#[derive(Debug, Clone, PartialEq)]
enum Saving {
    /// Not asked for.
    No,
    /// Being written.
    Now,
    /// It lies there.
    Done(FilePlace),
}

/// The page on which the report is made.
#[component]
pub(crate) fn Export(results: Results) -> impl IntoView {
    let steering = Steering::of_context();
    let round = results.round.id;
    let companies = results.companies.clone();
    let sample = results.sample;
    let altered = results.altered.clone();
    let back = StoredValue::new(results);
    let edition = RwSignal::new(Edition::Joint);
    let paper = RwSignal::new(Paper::A4);
    let preview = RwSignal::new(None::<Result<ReportPreview, Failure>>);
    let saving = RwSignal::new(Saving::No);
    let wish = move || ReportWish {
        round,
        edition: edition.get(),
        paper: paper.get(),
    };
    Effect::new(move || {
        let asked = wish();
        preview.set(None);
        saving.set(Saving::No);
        spawn_local(async move {
            let came = backend::preview_report(asked).await;
            // Another one may be wished for by now.
            if untrack(wish) == asked {
                preview.set(Some(came));
            }
        });
    });
    let making = RwSignal::new(FileMaking::default());
    let save = Callback::new(move |kind: FileKind| {
        if saving.get_untracked() == Saving::Now {
            return;
        }
        saving.set(Saving::Now);
        let asked = FileWish {
            kind,
            of: untrack(wish),
            made: making.get_untracked(),
        };
        spawn_local(async move {
            match backend::save_file(asked).await {
                Ok(Written::There(place) | Written::Copy(place, _)) => {
                    saving.set(Saving::Done(place))
                }
                Ok(Written::Cancelled) => saving.set(Saving::No),
                Err(failure) => {
                    saving.set(Saving::No);
                    steering.refuse(failure);
                }
            }
        });
    });
    let editions = [
        (
            Edition::Joint,
            plain("edition-joint"),
            plain("edition-joint-text"),
        ),
        inside(Edition::Vendor, companies.vendor.as_str()),
        inside(Edition::Partner, companies.partner.as_str()),
    ];
    let papers = [(Paper::A4, "paper-a4"), (Paper::Letter, "paper-letter")];
    view! {
        <Frame>
            {sample.then(|| view! { <SampleMark /> })}
            <AlteredNotice altered />
            <Title class="message">{plain("export-title")}</Title>
            <div class="results">
                <div class="stack">
                    <fieldset>
                        <legend>
                            <h2>{plain("for-whom")}</h2>
                        </legend>
                        <div class="options">
                            {editions
                                .map(|(this, name, text)| {
                                    view! {
                                        <label class="option">
                                            <input
                                                type="radio"
                                                name="edition"
                                                prop:checked=move || edition.get() == this
                                                on:change=move |_| edition.set(this)
                                            />
                                            <span class="option-label">
                                                {name} <span class="small detail">{text}</span>
                                            </span>
                                        </label>
                                    }
                                })
                                .collect_view()}
                        </div>
                    </fieldset>
                    <fieldset>
                        <legend>
                            <h2>{plain("paper")}</h2>
                        </legend>
                        <div class="options-line">
                            {papers
                                .map(|(this, name)| {
                                    view! {
                                        <label class="option option-slim">
                                            <input
                                                type="radio"
                                                name="paper"
                                                prop:checked=move || paper.get() == this
                                                on:change=move |_| paper.set(this)
                                            />
                                            <span class="option-label">{plain(name)}</span>
                                        </label>
                                    }
                                })
                                .collect_view()}
                        </div>
                    </fieldset>
                    <div class="toolbar">
                        <button
                            type="button"
                            class="btn btn-primary"
                            aria-disabled=move || (saving.get() == Saving::Now).then_some("true")
                            on:click=move |_| save.run(FileKind::Report)
                        >
                            {plain("save-pdf")}
                        </button>
                        <button
                            type="button"
                            class="btn btn-plain"
                            on:click=move |_| steering.go_to(Screen::Results(back.get_value()))
                        >
                            {plain("back-to-results")}
                        </button>
                    </div>
                    <div role="status" class="stack-2">
                        {move || match saving.get() {
                            Saving::No => ().into_any(),
                            Saving::Now => view! { <p>{plain("writing")}</p> }.into_any(),
                            Saving::Done(place) => view! { <WrittenFile place /> }.into_any(),
                        }}
                    </div>
                    <section class="stack-2">
                        <h2>{plain("other-files")}</h2>
                        <p class="small">{plain("other-files-text")}</p>
                        <OtherFiles round companies=companies.clone() making save />
                    </section>
                </div>
                <section class="stack-2">
                    <h2>{plain("preview")}</h2>
                    {move || match preview.get() {
                        None => view! { <p class="quiet">{plain("preview-coming")}</p> }.into_any(),
                        Some(Err(failure)) => {
                            view! {
                                <p class="error-text">{failure.sentence}</p>
                                {failure.hint.map(|hint| view! { <p>{hint}</p> })}
                            }
                                .into_any()
                        }
                        Some(Ok(preview)) => view! { <Preview preview /> }.into_any(),
                    }}
                </section>
            </div>
        </Frame>
    }
}

fn inside(edition: Edition, company: &str) -> (Edition, String, String) {
    let company = protocol::charts::isolated(company);
    let facts = || Arguments::new().text("company", &company);
    (
        edition,
        words("edition-inside", &facts()),
        words("edition-inside-text", &facts()),
    )
}

/// What the report would be.
#[component]
fn Preview(preview: ReportPreview) -> impl IntoView {
    let facts = Arguments::new()
        .number("pages", preview.pages)
        .number("kilobytes", preview.kilobytes);
    let replaced: String = preview.replaced.iter().collect();
    view! {
        <p>{words("preview-size", &facts)}</p>
        <p class="small">
            {words("file-suggested", &Arguments::new().text("name", &preview.file_name))}
        </p>
        {(preview.withheld > 0)
            .then(|| {
                let facts = Arguments::new().number("n", preview.withheld);
                view! { <p class="small">{words("texts-withheld", &facts)}</p> }
            })}
        {(!replaced.is_empty())
            .then(|| {
                let facts = Arguments::new().text("characters", &replaced);
                view! { <p class="small">{words("characters-replaced", &facts)}</p> }
            })}
        {preview.first_page.map(|page| view! { <Sheet page label=plain("first-page") /> })}
    }
}

//! The report: for whom, on which paper, what it would look like, and where it lies.

mod others;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::questionnaire::{BySide, CompanyName};
use protocol::scoring::Edition;
use protocol::scoring::messages::Arguments;
use protocol::{
    Failure, FileKind, FileMaking, FilePlace, FileWish, Paper, ReportPreview, ReportWish, Results,
    SharedPlace, SharedWords, Written,
};

use crate::app::Steering;
use crate::backend;
use crate::browser;
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
    // Asked once: whether both companies may read what was kept inside one of them.
    let allowed = RwSignal::new(false);
    let not_yet = RwSignal::new(false);
    let found = move || {
        preview.with(|preview| match preview {
            Some(Ok(preview)) => preview.shared_words.clone(),
            _ => Vec::new(),
        })
    };
    let asks = move || edition.get() == Edition::Joint && !found().is_empty();
    let save = Callback::new(move |kind: FileKind| {
        if saving.get_untracked() == Saving::Now {
            return;
        }
        if untrack(asks) && !allowed.get_untracked() && kind == FileKind::Report {
            not_yet.set(true);
            browser::focus_by_id("shared-words");
            return;
        }
        not_yet.set(false);
        saving.set(Saving::Now);
        let asked = FileWish {
            kind,
            of: untrack(wish),
            made: making.get_untracked(),
            allow_shared_words: allowed.get_untracked(),
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
                    {
                        let companies = companies.clone();
                        move || {
                            let found = found();
                            let joint = edition.get() == Edition::Joint;
                            (!found.is_empty())
                                .then(|| {
                                    view! {
                                        <KeptWords
                                            found
                                            companies=companies.clone()
                                            asks=joint
                                            allowed
                                            not_yet
                                        />
                                    }
                                })
                        }
                    }
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

/// Where both companies would read what was kept inside one of them, and the question whether they
/// may.
#[component]
fn KeptWords(
    found: Vec<SharedWords>,
    companies: BySide<CompanyName>,
    asks: bool,
    allowed: RwSignal<bool>,
    not_yet: RwSignal<bool>,
) -> impl IntoView {
    let lines = found
        .into_iter()
        .map(|found| {
            let place = place(&found.place);
            let facts = Arguments::new()
                .text("place", &place)
                .text("company", companies.get(found.side).as_str());
            let line = match &found.question {
                None => words("shared-words-line", &facts),
                Some(question) => words("kept-words-line", &facts.text("question", question)),
            };
            view! { <li>{line}</li> }
        })
        .collect_view();
    view! {
        <section class="error-summary stack-2" id="shared-words" tabindex="-1">
            <h2>{plain("shared-words")}</h2>
            <p>{plain("shared-words-text")}</p>
            <ul>{lines}</ul>
            {asks
                .then(|| {
                    view! {
                        <label class="option option-slim">
                            <input
                                type="checkbox"
                                prop:checked=move || allowed.get()
                                on:change=move |event| {
                                    allowed.set(event_target_checked(&event));
                                    not_yet.set(false);
                                }
                            />
                            <span class="option-label">{plain("shared-words-allow")}</span>
                        </label>
                        <Show when=move || not_yet.get()>
                            <p class="error-text" role="alert">
                                {plain("shared-words-first")}
                            </p>
                        </Show>
                    }
                })}
        </section>
    }
}

/// The label of a text that both companies read.
fn place(place: &SharedPlace) -> String {
    let numbered = |id: &str, n: usize| words(id, &Arguments::new().number("n", n));
    match place {
        SharedPlace::Verdict => plain("shared-place-verdict"),
        SharedPlace::Decision(n) => numbered("shared-place-decision", *n),
        SharedPlace::Action(n) => numbered("shared-place-action", usize::from(*n)),
        SharedPlace::Parked(n) => numbered("shared-place-parked", *n),
        SharedPlace::Goal(n) => numbered("shared-place-goal", *n),
        SharedPlace::FirstDeal => plain("shared-place-first-deal"),
        SharedPlace::Protocol => plain("shared-place-protocol"),
        SharedPlace::RoundName => plain("shared-place-round"),
        SharedPlace::Comment(question) => words(
            "shared-place-comment",
            &Arguments::new().text("question", question),
        ),
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
    let scripts = preview.missing_scripts.join(", ");
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
        {(preview.missing > 0)
            .then(|| {
                let facts = Arguments::new().number("n", preview.missing).text("scripts", &scripts);
                let id = if scripts.is_empty() { "signs-missing" } else { "letters-missing" };
                view! { <p class="small">{words(id, &facts)}</p> }
            })}
        {preview.first_page.map(|page| view! { <Sheet page label=plain("first-page") /> })}
    }
}

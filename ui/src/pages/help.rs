//! The help: how a round goes, what is private, the keys, the method with every threshold, and the
//! licences of what is in the program.

use leptos::prelude::*;
use protocol::Nothing;
use protocol::questionnaire::lower_case;

use crate::backend;
use crate::components::aside::Aside;
use crate::components::frame::Title;
use crate::state::commands::NAMED;
use crate::state::reply::reply_to;
use crate::state::session::Screen;
use crate::state::words::plain;

const STEPS: &[&str] = &[
    "help-prepare",
    "help-answer",
    "help-pass",
    "help-reveal",
    "help-discuss",
    "help-settle",
    "help-report",
];

const PRIVATE: &[&str] = &[
    "help-private-before",
    "help-private-after",
    "help-private-words",
    "help-private-file",
];

/// Keys that are in no menu, and what they do.
const KEYS: [(&str, &str); 8] = [
    ("key-ctrl-q", "does-quit"),
    ("key-f11", "does-full-screen"),
    ("key-f6", "does-region"),
    ("key-alt-f", "does-filters"),
    ("key-digits", "does-digits"),
    ("key-ctrl-enter", "does-continue"),
    ("key-alt-left", "does-back"),
    ("key-alt-arrows", "does-rank"),
];

/// Offline, on one page. What does not hold the words that are looked for is left out.
#[component]
pub(crate) fn Help(back: Screen) -> impl IntoView {
    let sought = RwSignal::new(String::new());
    let method = reply_to(backend::method(Nothing {}));
    let found = move |text: &str| {
        sought.with(|sought| lower_case(text).contains(&lower_case(sought.trim())))
    };
    let rules = move || {
        let all = method.get().unwrap_or_default();
        all.into_iter()
            .filter(|rule| found(&rule.rule) || found(&rule.value) || found(&rule.standing))
            .map(|rule| {
                view! {
                    <tr>
                        <th scope="row">{rule.rule}</th>
                        <td>{rule.value}</td>
                        <td>{rule.standing}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    let keys = move || {
        let lines = NAMED.into_iter().map(|(_, key, does)| (key, does));
        let all = lines
            .chain(KEYS)
            .map(|(key, does)| (plain(key), plain(does)));
        all.filter(|(key, does)| found(key) || found(does))
            .map(|(key, does)| {
                view! {
                    <tr>
                        <th scope="row">
                            <kbd>{key}</kbd>
                        </th>
                        <td>{does}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    // A long text, for the few who ask for it.
    let licences = RwSignal::new(None);
    let show_licences = move |_| {
        if licences.with_untracked(Option::is_none) {
            licences.set(Some(reply_to(backend::licences(Nothing {}))));
        }
    };
    let licence_text = move || licences.get().and_then(|reply| reply.get());
    let lines = move |ids: &'static [&'static str]| {
        move || {
            let all = ids.iter().map(|id| plain(id)).filter(|text| found(text));
            all.map(|text| view! { <li>{text}</li> }).collect_view()
        }
    };
    view! {
        <Aside back>
            <Title class="message">{plain("help")}</Title>
            <div class="field sought">
                <label for="sought">{plain("search-help")}</label>
                <input
                    id="sought"
                    type="text"
                    autocomplete="off"
                    on:input=move |event| sought.set(event_target_value(&event))
                />
            </div>
            <section class="stack-2 roomy">
                <h2>{plain("how-a-round-goes")}</h2>
                <ol>{lines(STEPS)}</ol>
            </section>
            <section class="stack-2 roomy">
                <h2>{plain("what-is-private")}</h2>
                <ul>{lines(PRIVATE)}</ul>
            </section>
            <section class="stack-2 roomy">
                <h2>{plain("keys")}</h2>
                <table class="keys">
                    <thead>
                        <tr>
                            <th scope="col">{plain("key")}</th>
                            <th scope="col">{plain("what-it-does")}</th>
                        </tr>
                    </thead>
                    <tbody>{keys}</tbody>
                </table>
            </section>
            <section class="stack-2 roomy">
                <h2>{plain("method")}</h2>
                <p>{plain("method-text")}</p>
                <div class="wide" tabindex="0" role="region" aria-label=plain("method")>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{plain("rule")}</th>
                                <th scope="col">{plain("value")}</th>
                                <th scope="col">{plain("standing")}</th>
                            </tr>
                        </thead>
                        <tbody>{rules}</tbody>
                    </table>
                </div>
            </section>
            <section class="stack-2 roomy">
                <h2>{plain("licences")}</h2>
                <p>{plain("licences-text")}</p>
                <details on:toggle=show_licences>
                    <summary>{plain("licences-show")}</summary>
                    <pre class="licences" tabindex="0" role="region" aria-label=plain("licences")>
                        {licence_text}
                    </pre>
                </details>
            </section>
        </Aside>
    }
}

//! What a screen reader meets: role and name of every element, as the web view computes them, and
//! the texts and values that it reads in between.

use fantoccini::Locator;
use fantoccini::elements::ElementRef;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use url::{ParseError, Url};

use crate::app::Window;

/// Texts and values that are not hidden from a screen reader.
const READ: &str = "
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const read = [...document.querySelectorAll('input, textarea, select')].map(e => e.value);
    while (walk.nextNode()) {
        if (!walk.currentNode.parentElement.closest('[aria-hidden=true]'))
            read.push(walk.currentNode.data);
    }
    return read.join('\\n');";

/// Role and name of every element that has one, a line each, and what is read in between.
pub(crate) async fn spoken(window: &Window) -> String {
    let client = window.client();
    let all = client.find_all(Locator::Css("body, body *")).await;
    let mut lines = Vec::new();
    for element in all.expect("elements can be looked for") {
        let mut line = Vec::new();
        for what in ["computedrole", "computedlabel"] {
            let asked = Computed {
                element: element.element_id(),
                what,
            };
            // An element may be gone by now.
            if let Ok(reply) = client.issue_cmd(asked).await {
                line.push(reply.as_str().unwrap_or_default().to_owned());
            }
        }
        let line = line.join(" ");
        if !line.trim().is_empty() {
            lines.push(line);
        }
    }
    assert!(!lines.is_empty(), "the page says nothing at all");
    let read = window.run(READ).await;
    lines.push(read.as_str().unwrap_or_default().to_owned());
    lines.join("\n")
}

/// The role or the name of an element.
#[derive(Debug)]
struct Computed {
    element: ElementRef,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        let element: &str = &self.element;
        base.join(&format!(
            "session/{session}/element/{element}/{}",
            self.what
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}

//! A page of the report as it will be printed: outlines on a white sheet.

use leptos::prelude::*;
use protocol::PagePicture;

/// The picture of a page, with words for those who do not see it.
#[component]
pub(crate) fn Sheet(page: PagePicture, label: String) -> impl IntoView {
    let view_box = format!("0 0 {} {}", page.width, page.height);
    let inks = page
        .inks
        .into_iter()
        .map(|ink| {
            let (line, width) = match ink.line {
                Some((colour, width)) => (Some(colour), Some(width)),
                None => (None, None),
            };
            view! {
                <path
                    d=ink.path
                    fill=ink.fill.unwrap_or_else(|| "none".to_owned())
                    stroke=line
                    stroke-width=width
                ></path>
            }
        })
        .collect_view();
    view! {
        <svg class="sheet" viewBox=view_box role="img" aria-label=label>
            <rect width=page.width height=page.height fill="#ffffff"></rect>
            {inks}
        </svg>
    }
}

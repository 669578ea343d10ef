//! What the shell replies to a question that a page asks once.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::Failure;

/// The reply, as soon as there is one; the page does without when the shell refuses.
pub(crate) fn reply_to<T: Send + Sync + 'static>(
    asked: impl Future<Output = Result<T, Failure>> + 'static,
) -> RwSignal<Option<T>> {
    let reply = RwSignal::new(None);
    spawn_local(async move {
        let came = asked.await.ok();
        // Whoever left the page before does not wait for it any more.
        reply.try_set(came);
    });
    reply
}

//! What ships is complete and without a problem; what is broken is told and costs only itself.

mod broken;
mod catalogues;
mod questions;

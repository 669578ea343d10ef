//! One function for every command: fetch what only a desktop has, do it, reply.

mod curtain;
mod erase;
mod export;
mod home;
mod partnership;
mod plan;
mod restore;
mod results;
mod round;
mod seat;
mod start;
mod take_in;
mod workbook;

pub(crate) use curtain::{agree_on_absence, curtain, lock, waiting_board, withdraw_absence};
pub(crate) use erase::{ask_to_erase, erase};
pub(crate) use export::{preview_report, save_file, show_folder, show_restore_points};
pub(crate) use home::{
    close_window, delete_sample, forget_recent, home, locate_recent, open_recent, show_theme,
};
pub(crate) use partnership::{partnership, redo, rename_partnership, undo};
pub(crate) use plan::{plan, settle};
pub(crate) use restore::{open_restore_point, restore_points};
pub(crate) use results::{item, results, reveal};
pub(crate) use round::{
    add_round, add_seat, close_round, delete_round, edit_round, edit_seat, order_seats,
    remove_seat, round, round_choices, start_collecting,
};
pub(crate) use seat::{
    begin_anew, enter_locked_seat, enter_seat, hand_in, lock_with_words, redo_answer, save_answer,
    undo_answer,
};
pub(crate) use start::{begin, licences, method, question_set};
pub(crate) use take_in::{ChosenRound, take_in_round};
pub(crate) use workbook::{
    close_workbook, new_workbook, open_for_reading, open_sample, open_workbook, save_copy,
    save_now, workbook,
};

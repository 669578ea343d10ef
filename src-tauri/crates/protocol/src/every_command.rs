// The one list of commands. Also read by the build script of the shell, which includes this file
// to tell the permissions from it; so it names no type by itself and holds nothing else.

/// Hands every command to a macro, as `name(Request) -> Reply;` lines.
///
/// This is the only place where a command is declared. From it come the typed names in
/// [`command`](crate::command), the handlers of the shell and the permissions of its build script.
#[macro_export]
macro_rules! every_command {
    ($with:ident) => {
        $with! {
            /// Begins a page, after the start and after every reload: leaves a seat that was
            /// taken, and tells where the window is.
            begin(Nothing) -> Begun;
            /// The question set, for the wording and the checks of every page.
            question_set(Nothing) -> Questionnaire;
            /// The method in words.
            method(Nothing) -> Vec<MethodRule>;
            /// The licences of everything in the program, as one text.
            licences(Nothing) -> String;

            /// The first page.
            home(Nothing) -> Home;
            /// Takes a line off the list of recent workbooks; the file stays.
            forget_recent(RecentId) -> Home;
            /// Deletes the file of the sample, and its line in that list.
            delete_sample(RecentId) -> Home;
            /// Opens a workbook of that list.
            open_recent(RecentId) -> Stage;
            /// Lets the person choose a place and makes a workbook there, with one partnership.
            new_workbook(Companies) -> Chosen;
            /// Opens the sample workbook; makes it first when it is not there.
            open_sample(Nothing) -> Stage;
            /// Lets the person choose a workbook and opens it.
            open_workbook(Nothing) -> Chosen;
            /// Opens for reading the workbook that could not be opened for writing last.
            open_for_reading(Nothing) -> Stage;
            /// Closes the window; the page has saved what was typed.
            close_window(Nothing) -> Nothing;
            /// Tells the shell which theme was chosen, for what it draws itself: menus and frame.
            show_theme(Theme) -> Nothing;
            /// Lets the person show where a workbook of the list lies that was moved, and opens it.
            locate_recent(RecentId) -> Chosen;
            /// Closes the open workbook, so that others can write to it.
            close_workbook(Nothing) -> Nothing;
            /// Makes sure that everything is on the disk, and makes a restore point.
            save_now(Nothing) -> SavedNow;
            /// Lets the person choose a place and copies the workbook there; the original stays
            /// open. Also while somebody answers.
            save_copy(Nothing) -> Written;

            /// The open workbook.
            workbook(Nothing) -> OpenedWorkbook;
            /// A partnership with its rounds, and the figures of its latest revealed round.
            partnership(PartnershipId) -> PartnershipHome;
            /// Gives the companies of a partnership other names.
            rename_partnership(RenamedPartnership) -> PartnershipHome;
            /// What would be erased everywhere, and where copies of it are known.
            ask_to_erase(EraseWhat) -> EraseQuestion;
            /// Erases a partnership or a round from the workbook, its restore points and the
            /// copies beside it. It cannot be taken back.
            erase(EraseWhat) -> Erased;
            /// Lets the person choose a round file and takes it in, or asks where it goes.
            take_in_round(TakeIn) -> TakenIn;
            /// Takes back the last change of set-up. Answers are taken back in the seat.
            undo(Nothing) -> TakenBack;
            /// Does again what was taken back.
            redo(Nothing) -> TakenBack;

            /// What every purpose and form asks of a person.
            round_choices(Nothing) -> Vec<RoundChoice>;
            /// Adds a round as a draft.
            add_round(NewRound) -> RoundPage;
            /// A round and its seats.
            round(RoundId) -> RoundPage;
            /// Changes a draft.
            edit_round(EditedRound) -> RoundPage;
            /// Deletes a round with everything in it.
            delete_round(RoundId) -> PartnershipHome;
            /// Adds a seat, as the last one, before the reveal.
            add_seat(NewSeat) -> RoundPage;
            /// Changes who takes an open seat.
            edit_seat(EditedSeat) -> RoundPage;
            /// Puts the seats of a round into another order.
            order_seats(OrderedSeats) -> RoundPage;
            /// Takes away an open seat that has answered nothing.
            remove_seat(SeatId) -> RoundPage;
            /// Lets the seats answer; from now on the questions stay as they are.
            start_collecting(RoundId) -> Curtain;

            /// Lets the curtain down for a round that collects answers.
            curtain(RoundId) -> Curtain;
            /// Lets the curtain down at once: leaves the seat, or takes the first round that
            /// collects answers. What can be taken back is forgotten.
            lock(Nothing) -> Curtain;
            /// Sits down. Until `lock` or `hand_in` nothing else of the workbook can be asked.
            enter_seat(SeatId) -> SeatPage;
            /// Sits down where the answers are locked with words. After five wrong tries each one
            /// takes seconds.
            enter_locked_seat(SeatWords) -> SeatPage;
            /// Deletes what is locked with words that nobody knows any more, and sits down.
            begin_anew(SeatId) -> SeatPage;
            /// Locks the answers of whoever sits with words and lets the curtain down.
            lock_with_words(TypedWords) -> Curtain;
            /// Saves an answer. When it replies, the answer is on the disk.
            save_answer(SaveAnswer) -> Saved;
            /// Takes the person's last step back; without one it changes nothing.
            undo_answer(Nothing) -> OwnAnswers;
            /// Does again what the person took back; without that it changes nothing.
            redo_answer(Nothing) -> OwnAnswers;
            /// Hands the answers in and lets the curtain down. Nobody reads them before the reveal.
            hand_in(Nothing) -> Curtain;

            /// Who has handed in.
            waiting_board(RoundId) -> WaitingBoard;
            /// A company agrees that a person does not take part; when both do, the seat is
            /// closed.
            agree_on_absence(Absence) -> WaitingBoard;
            /// A company does not agree to it any more.
            withdraw_absence(Absence) -> WaitingBoard;
            /// Opens both sides' answers. It cannot be taken back.
            reveal(RoundId) -> Results;
            /// Puts a revealed round away; its results stay.
            close_round(RoundId) -> PartnershipHome;
            /// The results of a revealed round.
            results(RoundId) -> Results;
            /// One question of a revealed round.
            item(OfRound<QuestionId>) -> ItemPage;

            /// What both sides settled in a revealed round.
            plan(RoundId) -> PlanPage;
            /// Writes down what both sides settle; what the window does not record of a plan stays.
            settle(OfRound<Agreed>) -> PlanPage;

            /// Makes the report and tells what it would be; writes nothing.
            preview_report(ReportWish) -> ReportPreview;
            /// Lets the person choose a place and writes the report there, or something else that
            /// is made of a round.
            save_file(FileWish) -> Written;
            /// Shows the folder of the file that was written last.
            show_folder(Nothing) -> Nothing;
            /// The restore points of a workbook, with what is in them and what changed since.
            restore_points(RestoreOf) -> RestorePage;
            /// Makes a workbook of a restore point, under a new name, and opens it.
            open_restore_point(RestoreChoice) -> Stage;
            /// Shows the folder with the copies of workbooks to go back to.
            show_restore_points(Nothing) -> Nothing;
        }
    };
}

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
            /// Opens the sample workbook; makes it first when it is not there.
            open_sample(Nothing) -> OpenedWorkbook;
            /// Lets the person choose a workbook and opens it.
            open_workbook(Nothing) -> Chosen;
            /// Opens for reading the workbook that could not be opened for writing last.
            open_for_reading(Nothing) -> OpenedWorkbook;
            /// Closes the open workbook, so that others can write to it.
            close_workbook(Nothing) -> Nothing;
        }
    };
}

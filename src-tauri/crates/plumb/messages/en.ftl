# What the command line says. Every message is a whole sentence or a whole label.

number = { $n ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
   *[other] { $n }
}

long-date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
percent = { $value } %
no-figure = -

progress-assess = Reading and assessing the round
progress-compare = Reading and comparing the rounds
progress-report = Reading the round and writing its report
progress-reports = Writing reports
progress-look = Looking through the files
progress-export = Reading the round
progress-import = Importing the round
progress-list = Looking through the files
progress-show = Reading the round
progress-plan = Reading the plan
progress-merge = Reading the workbooks
progress-answers = Reading the answers
progress-check = Checking the workbook

## Errors. failure-CODE is the sentence, hint-CODE what to do.

label-error = error:
label-file = file:
label-hint = hint:
label-code = code:

failure-no-such-command = There is no such command.
hint-no-such-command = plumb help lists the commands.
failure-manual = The page of the manual cannot be made.
failure-missing-file = There is no file of this name.
failure-empty-file = This file is empty.
hint-empty-file = A full disk or an interrupted copy can leave an empty file. Look for a backup or another copy.
failure-is-a-folder = This is a folder, not a file.
hint-is-a-folder = Name the workbook or the round file in it.
failure-not-a-file = This is not an ordinary file.
hint-not-a-file = Name a file on a disk. A round file can also come from standard input: its name is then a dash (-).
failure-empty-input = Nothing came from standard input.
hint-empty-input = Check the command before the bar: plumb export FILE | plumb assess -
failure-workbook-from-stream = A workbook cannot be read from standard input.
hint-workbook-to-stream = Name a file. A workbook is written in many places, and standard output takes bytes one after the other.
failure-workbook-to-stream = A workbook cannot be written to standard output.
hint-workbook-from-stream = Name the workbook. Only a round file can be read from standard input.
standard-input = standard input
failure-unreadable-folder = You do not have permission to read this folder.
hint-unreadable-folder = Ask the owner of the folder for permission, or name files in it one by one.
failure-permission-denied = You do not have permission to read this file.
hint-permission-denied = Ask the owner of the file for permission to read it.
failure-io = The file cannot be read: { $kind }.
fault-no-answer = it did not answer in time
fault-network = the connection to its place was lost
fault-name = its name cannot be used here
fault-in-use = another program is using it
fault-memory = there is not enough memory
fault-disk = the disk or its place reports a fault
failure-neither-kind = This file is neither a workbook nor a round file.
hint-neither-kind = A workbook is made with plumb new or plumb sample; a round file is JSON text, made with plumb export.
failure-not-a-round-file = This is a workbook, not a round file.
hint-not-a-round-file = Write the round you want as a round file first, with plumb export.
failure-no-json = This file is not a round file.
hint-no-json = A round file is JSON text in UTF-8 and begins with a brace. plumb export makes one.
failure-invalid-round-file = { $n ->
    [one] This round file has a problem; nothing of it was used.
   *[other] This round file has problems; nothing of it was used.
}
failure-choice-in-round-file = A round file has only one round, so the options that choose a round do not apply.
hint-choice-in-round-file = Leave out the numbers: --partnership, --round, --before and --after.
failure-one-round-file = A round file holds one round; a comparison needs two.
hint-one-round-file = Name the round file of the later round after it, or a workbook that holds both.
failure-one-round-only = There is no revealed round before this one to compare it with.
hint-one-round-only = Take the earlier round in with plumb import, or name its round file first.
failure-other-companies = These are rounds of different partnerships: “{ $before }” in the first is “{ $after }” in the second.
hint-other-companies = Compare two rounds of the same two companies. If one of them has a new name, use the same name in both.
failure-not-earlier = The first round, of { $before }, is later than the second, of { $after }.
hint-not-earlier = Name the earlier round first.
failure-several-partnerships = This workbook holds more than one partnership.
hint-several-partnerships = Say which one you mean, with --partnership or --round.
failure-no-such-partnership = This workbook holds no partnership of that number.
hint-no-such-partnership = Choose one of the numbers listed.
failure-no-such-round = There is no round of that number here.
hint-no-such-round = Choose one of the numbers listed.
failure-no-rounds = There is no round here yet.
hint-no-rounds = Import a round with plumb import, or run one in Plumbline.
failure-nothing-revealed = No round is revealed here yet, so there is nothing to show.
hint-nothing-revealed = Reveal the round in Plumbline when everybody has handed in. Until then nothing is told of its answers.
failure-not-revealed = “{ $round }” of { $date } is not revealed, so nothing of it can be shown.
hint-not-revealed = Reveal the round in Plumbline when everybody has handed in. Until then nothing is told of its answers.
failure-check-found-problems = { $n ->
    [one] Something in this workbook is not as it should be.
   *[other] Some things in this workbook are not as they should be.
}
hint-check-found-problems = Keep this file as it is and look for a backup or another copy.
failure-no-sample = The sample does not fit the questions of this program.
hint-no-sample = Install Plumbline again.
failure-no-randomness = This computer gives no random numbers, which a new workbook needs.
failure-output = The output cannot be written: { $kind }.
failure-no-json-made = The figures cannot be put into JSON.
failure-no-report = The report cannot be made: { $reason }.
failure-output-is-input = The output would replace the file that is read.
hint-output-is-input = Choose another name with -o.
failure-output-belongs-to-workbook = The output would take the place of a file that the workbook needs.
hint-output-belongs-to-workbook = Choose another name with -o.
failure-output-is-a-workbook = The output would replace a workbook or another database.
hint-output-is-a-workbook = Choose another name with -o. A report never replaces a workbook, also not with --force.
failure-output-is-a-folder = The output is a folder.
hint-output-is-a-folder = Add the name of a file.
failure-output-is-no-file = The output is a device or a pipe; only an ordinary file can be written whole.
hint-output-is-no-file = Choose the name of a file.
failure-output-exists = There is already a file of this name. Nothing was changed.
hint-output-exists = Add --force to replace it, or choose another name.
failure-output-kept = The file stays as it is. Nothing was changed.
ask-replace = There is already a file { $file }. Replace it? [y/N]
ask-replace-workbook = { $file } is a workbook. If you replace it, its rounds and answers are gone. Replace it? [y/N]
ask-replace-reports = { $n ->
    [one] One of { $of } reports is there already. Replace it? [y/N]
   *[other] { $n } of { $of } reports are there already. Replace them? [y/N]
}
answers-yes = y yes
failure-unfinished-save-beside = An unfinished save is beside this file. A new workbook of this name would be damaged by it.
hint-unfinished-save-beside = Choose another name, or move the file and everything beside it with the same name to another folder.
failure-binary-to-terminal = A PDF cannot be shown on a terminal.
hint-binary-to-terminal = Name a file with -o, or send it on: plumb report FILE -o - > report.pdf
failure-several-into-stream = Three editions are three files, and standard output is one.
hint-several-into-stream = Leave out -o, or give the name of a file with it: -o report.pdf
odd-ending-pdf = The file is a PDF, and its name does not end in .pdf. Some programs will not open it.
hidden-skipped = { $n ->
    [one] One hidden file was skipped: { $names }.
   *[other] { $n } hidden files were skipped: { $names }{ $more ->
        [0] {""}
        [one] , and one more
       *[other] , and { $more } more
    }.
}
failure-link-leads-nowhere = This is a link to a file that is not there.
hint-link-leads-nowhere = Delete the link, or make the file that it leads to.
failure-missing-folder = There is no folder for this file.
hint-missing-folder = Make the folder first, or choose another place.
failure-read-only-folder = Nothing can be written in this folder.
hint-read-only-folder = Choose a folder in which you may create files.
failure-disk-full = The disk is full, or the file may not grow. Nothing was replaced.
hint-disk-full = Free some space and try again.
failure-not-written = The file cannot be written: { $kind }. Nothing was replaced.

failure-several-files = A report is made of one file; more are named here.
hint-several-files = Add --into FOLDER to write a report of each of them.
failure-nothing-to-report = There is nothing here to make a report of.
hint-nothing-to-report = Name workbooks or round files, or a folder in which files ending in .plumb or .json lie.
failure-some-reports-failed = { $written ->
    [0] { $n ->
        [one] The report was not written.
       *[other] None of the { $n } reports was written.
    }
   *[other] { $n } of { $of } reports { $n ->
        [one] was not written.
       *[other] were not written.
    } { $written ->
        [one] The other one was.
       *[other] The other { $written } were.
    }
}
failure-some-files-unread = { $unread ->
    [one] One file could not be used.
   *[other] { $unread } files could not be used.
} { $written ->
    [0] No report was written.
    [one] One report was written from the others.
   *[other] { $written } reports were written from the others.
}
failure-files-and-reports-failed = { $unread ->
    [one] One file could not be used.
   *[other] { $unread } files could not be used.
} { $written ->
    [0] None of the reports from the others was written.
   *[other] { $n } of { $of } reports from the others { $n ->
        [one] was not written.
       *[other] were not written.
    }
}
failure-into-no-folder = This is a file; the reports need a folder.
hint-into-no-folder = Choose another name with --into.
failure-same-round = The round would be compared with itself.
hint-same-round = Name an earlier round of the same partnership.
failure-no-earlier = There is neither a file nor a round “{ $name }” to compare with.
hint-no-earlier = Name a round file or a workbook, or one of the rounds listed by its number or name.
failure-no-calendar-made = The calendar cannot be put together.
failure-no-editions = There is one edition of this; there is nothing to choose from.
hint-no-editions = Leave out --edition. It belongs to --table, --csv and --cards.
failure-not-on-paper = This is not laid out for a paper.
hint-not-on-paper = Leave out --paper. It belongs to --blank and --cards.
failure-not-csv = Only a CSV file has separators.
hint-not-csv = Leave out --separator and --decimal. They belong to --csv, and to --actions unless its file ends in .xlsx.
failure-not-blank = Only the questions on paper have a form and people.
hint-not-blank = Leave out --form and --person. They belong to --blank.
failure-not-cards = Only cards are chosen and counted.
hint-not-cards = Leave out --per-sheet and --findings. They belong to --cards.
failure-table-is-no-csv = --table writes a spreadsheet, and this name ends in .csv.
hint-table-is-no-csv = Let the name end in .xlsx, or use --csv.
failure-csv-is-no-table = --csv writes a CSV file, and this name ends in .xlsx.
hint-csv-is-no-table = Let the name end in .csv, or use --table.
failure-nothing-dated = Nothing in this round has a date, so there is no calendar.
hint-nothing-dated = Give an action, a decision, a goal or the next round a date.
failure-no-such-finding = There is no finding { $n }; this edition shows { $of }.
hint-no-such-finding = Choose other numbers with --findings, or leave it out for the first ten.
failure-no-such-person = Nobody in this round is called “{ $person }”.
hint-no-such-person = Choose one of the people listed, by name or by number. For questions on paper, --person all means everybody.
failure-logo-no-picture = This logo is not a picture that can be printed.
hint-logo-no-picture = Save it as SVG, PNG or JPEG.
failure-logo-damaged = This logo is damaged or breaks off.
hint-logo-damaged = Open it in a drawing program and save it again, or ask for another copy.
failure-logo-too-large = This logo is larger than 4 MB.
hint-logo-too-large = It is printed 32 mm wide. Save it smaller: 800 points wide are enough.
failure-logo-too-detailed = This logo has too many points or outlines for its place on the page.
hint-logo-too-detailed = It is printed 32 mm wide. Save it with at most 4,000 points on a side, or as a simpler drawing.
failure-logo-animated = This logo moves, and paper does not.
hint-logo-animated = Save one picture of it as SVG, PNG or JPEG.
failure-logo-print-colors = This logo is in the colours of a printing press (CMYK).
hint-logo-print-colors = Save it in RGB, as for a screen.
failure-logo-active = This logo holds a program or a web page.
hint-logo-active = Export it as a plain SVG, or save it as PNG.
failure-logo-reaches-out = This logo needs other files or addresses, which are not fetched.
hint-logo-reaches-out = Export it as an SVG with everything inside, or save it as PNG.
failure-logo-holds-text = This logo holds text that needs a font.
hint-logo-holds-text = Turn the text into outlines (paths) in a drawing program, or save it as PNG.
failure-logo-not-flat = This logo has shadings, transparency, patterns or pictures in it, or reaches over its own edge.
hint-logo-not-flat = Use the version of the logo in flat colours, or save it as PNG.
failure-logo-invisible = This logo could not be seen on white paper.
hint-logo-invisible = Use the version of the logo that is made for a white ground.

failure-nothing-to-list = There is nothing here to list.
hint-nothing-to-list = Name workbooks or round files, or a folder with files ending in .plumb or .json.
failure-some-not-listed = { $n ->
    [one] One file could not be listed.
   *[other] { $n } files could not be listed.
} { $listed ->
    [0] No file was listed.
    [one] The other one is listed.
   *[other] The other { $listed } are listed.
}
failure-show-round-file = A round file has no people who still answer and no state.
hint-show-round-file = plumb assess shows what it says.
failure-plan-in-round-file = This is a round file. Its plan cannot be changed here.
hint-plan-in-round-file = Import it into a workbook with plumb import, and change the plan there.
failure-round-closed = The round “{ $round }” is closed, so its plan stays as it is.
hint-round-closed = Add the action to a later round.
failure-actions-full = A round has at most 99 actions.
hint-actions-full = Put what is still open into the next round.
failure-no-such-action = { $n ->
    [0] The round “{ $round }” has no actions yet.
   *[other] There is no action { $action } in the round “{ $round }”.
}
hint-no-such-action = plumb plan list shows the actions. Another round is chosen with --round.
failure-no-people = Nobody has been added to this round yet.
hint-no-people = Add people to the round in Plumbline.
failure-several-people = Several people are called “{ $person }”.
hint-several-people = Give the number that is listed instead of the name.

failure-merge-same-workbook = This is the workbook that is added to.
hint-merge-same-workbook = Name the workbook first that is added to, and other workbooks after it.
failure-merge-round-file = This is a round file, and a merge needs workbooks.
hint-merge-round-file = Import a round file with plumb import.
failure-merge-conflicts = { $n ->
    [one] One conflict was found. Nothing was changed.
   *[other] { $n } conflicts were found. Nothing was changed.
}
hint-merge-conflicts = Compare both rounds and delete one of them, or add --skip-conflicts to take in everything else.
failure-answers-after-reveal = The round “{ $round }” is revealed, so nobody answers in it any more.
hint-answers-after-reveal = Choose a round that still collects answers with --round.
failure-answers-before-start = The round “{ $round }” does not collect answers yet.
hint-answers-before-start = Start the round in Plumbline first. Then take the file in.
failure-answers-round-file = This is a round file. Answers are taken into a workbook.
hint-answers-round-file = Name the workbook first, and the filled-in file after it.
failure-person-submitted = { $person } has submitted, so these answers cannot be changed any more.
failure-person-absent = { $person } did not take part in this round, so nothing can be answered there.
failure-invalid-form = { $n ->
    [one] This file has one problem. Nothing of it was used.
   *[other] This file has { $n } problems. Nothing of it was used.
}
hint-invalid-form = Mend the lines in a text editor, then take the file in again.
failure-no-form = This file was not made by plumb answers template.
hint-no-form = Write one with plumb answers template. The lines under [about] belong to it.
failure-form-of-other-workbook = This file was written for another workbook. Nothing of it was used.
hint-form-of-other-workbook = Write a new one for this workbook with plumb answers template, and copy the answers into it.
failure-form-of-other-round = This file was written for another round than “{ $round }”. Nothing of it was used.
hint-form-of-other-round = Choose its round with --round. The number is in the file under [about].
failure-form-of-other-person = This file was not written for { $person }. Nothing of it was used.
hint-form-of-other-person = The number of its person is in the file under [about]. plumb show lists who that is.
failure-form-of-other-questions = This file asks other questions than the round. Nothing of it was used.
hint-form-of-other-questions = Write a new one with plumb answers template, and copy the answers into it.
failure-form-is-empty = Nothing is filled in in this file.
hint-form-is-empty = Write the answers behind the equals signs, then take the file in again.
failure-form-too-large = This file is larger than 4 MB.
hint-form-too-large = A filled-in file is much smaller. Check whether it is the right one.
failure-form-no-text = This file is not text in UTF-8.
hint-form-no-text = Save it in a text editor as plain text in UTF-8, not as a document.
form-title = Answers of { $person } ({ $company }) to “{ $round }” of { $date }
form-how = Write each answer behind its equals sign. What you leave as it is counts as not answered. Lines that begin with # are only for you.
form-numbers = Where answers are numbered, write the number: answer = 4
form-missing = In place of an answer can be: "don't know", "not applicable" or "prefer not to say".
form-guess = A guess is what { $person } thinks that people at { $other } answer.
form-comment = A comment is for { $company } only. For both companies write: share = "both"
form-quotes = Texts are in straight quotation marks. A quotation mark in a text is written \"
form-guess-list = For the guess:
form-channels = Channels: { $names }
form-cadences = How often: { $names }
form-data = Kinds of data: { $names }
form-functions = Functions: { $names }
form-measures = Up to { $most } measures, the most telling first: answer = [{"{"} metric = "M05", target = 300000, unit = "EUR", date = 2027-06-30 {"}"}, {"{"} metric = "own:Days of rework" {"}"}]
form-measures-guess = The guess has numbers only: guess = ["M05", "M11"]
form-picks = Up to { $most } numbers, the most important first: answer = [3, 1]
form-blocks = Up to { $most }, the most important first: answer = ["E03", "E01"]
form-leads = How many of the next { $total } come from { $vendor } (vendor) and from { $partner } (partner). Both together are { $total }.
form-date = A date is written 2027-06-30.
form-traits-self = How your own company is, from 1 (the first words) to 5 (the last words):
form-traits-other = How the other company is, from 1 to 5:
form-traits-picks = Up to five of each: answer.value_most = ["T01", "T07"]
form-people = People and who has met whom: answer.people = [{"{"} side = "vendor", name = "Ann", function = "sales" {"}"}], answer.met = [{"{"} vendor = "Ann", partner = "Bo", last_met = 2027-01-15 {"}"}]
form-goals = One for each function: answer = [{"{"} function = "sales", goal = "Sell alone", sign = "Three offers", date = 2027-06-30 {"}"}]
form-marks = What became of each action: done, late or dropped
form-line = line { $line }
form-problem-twice = this name is there twice
form-problem-unreadable = this line cannot be read
form-hint-quotes = texts are in straight quotation marks, lists in square brackets, and each name is there once
form-problem-question = this person is not asked such a question
form-problem-key = there is no { $name } here, only answer, guess, comment and share
form-problem-share = this is "both" or "own company"

hint-no-matching = Add --new-partnership to take it in as a partnership of its own, or --partnership with the number of the one that it belongs to.
hint-several-matching = Say which one with --partnership.
hint-sample-mismatch = Add --new-partnership to take it in as a partnership of its own.
argument-language = a report can be written in: { $known }
argument-number = a whole number from 1 on is needed, as plumb list prints it
argument-action = an action has a number from C1 to C99, as plumb plan list prints it
argument-finding = a finding has a name such as item:CUL-04, as plumb assess --json prints it under id
argument-findings = findings are written as how many, as their numbers (1,3-5), or as all
argument-form = there is no such form
argument-date = a date is written as 2026-11-24, in years from 1990 to 2100

list-partnership = --partnership { $number }  { $vendor } and { $partner }
list-partnership-sample = --partnership { $number }  { $vendor } and { $partner } (SAMPLE)
list-nothing = no partnership yet
list-round-file = round file: { $vendor } and { $partner }, { $round }, { $date }
list-person = --person { $number }  { $person }, { $function }, { $company }: { $state }
person-not-started = not started
person-answering = answering
person-submitted = submitted
person-absent = did not take part
list-round = --round { $number }  { $round }, { $date }, { $state }
list-no-round = no round yet
state-draft = being set up
state-collecting = collecting answers
state-revealed = revealed
state-closed = revealed and closed

## Commands

new-done = Made { $file }, a workbook for { $vendor } and { $partner }.
new-next = It holds no round yet. Hold one in Plumbline, or take a round file in with plumb import.
sample-done = Made { $file } with a SAMPLE: the invented companies { $vendor } and { $partner }, and one revealed round, “{ $round }” of { $date }, with the answers of { $people } people.
sample-next = Try next:
    {"  "}plumb assess { $file }
    {"  "}plumb report { $file }
show-state = Round { $number }: { $state }. It asks { $questions } questions of { $set } { $version }.
show-people = People
show-nobody = Nobody has been added yet.
show-hidden = What people answer is hidden until the reveal.
show-figures = In short
show-findings = Findings: { $critical } critical, { $major } major, { $minor } minor, { $notes } { $notes ->
    [one] note
   *[other] notes
}.
show-hidden-gaps = { $hidden ->
    [0] No gap is hidden.
    [one] One gap is hidden: at least one company did not expect it.
   *[other] { $hidden } gaps are hidden: at least one company did not expect them.
}
show-actions = { $actions ->
    [0] No action was agreed.
    [one] One action was agreed{ $open ->
        [0] , and it is not open any more.
       *[other] , and it is open.
    }
   *[other] { $actions } actions were agreed. { $open ->
        [0] None of them is open.
        [one] One of them is open.
       *[other] { $open } of them are open.
    }
}
show-mark = Mark of the file, as in the footer of its report: { $mark }.
plan-title = { $n ->
    [0] No action was agreed in “{ $round }” of { $date }.
    [one] One action of “{ $round }”, { $date }
   *[other] { $n } actions of “{ $round }”, { $date }
}
plan-owner = { $person } ({ $company })
plan-no-owner = no owner
plan-date = by { $date }
plan-no-date = no date
plan-about = { $owners }; { $date }; { $state }
plan-sign = How you will see it: { $sign }
action-open = open
action-done = done
action-late = late
action-dropped = dropped
plan-added = Added to { $file }:
plan-remark-owner = This action has no owner. Actions without an owner are rarely done.
plan-remark-date = This action has no date. Actions without a date are rarely done.
report-done = Wrote { $file }: { $pages ->
    [one] one page
   *[other] { $pages } pages
}, { $kilobytes } kB, { $edition }, { $paper }.
edition-joint = joint edition
edition-internal = internal edition for { $side }
paper-a4 = A4
paper-letter = Letter
report-withheld = { $n ->
    [one] One comment or text was left out, because it was not shared.
   *[other] { $n } comments and texts were left out, because they were not shared.
}
report-withheld-traits = { $n ->
    [one] One row of habits was left out. It is only for the company that chose it.
   *[other] { $n } rows of habits were left out. They are only for the company that chose them.
}
reports-left-out-more = { $n ->
    [one] One more report leaves something out.
   *[other] { $n } more reports leave something out.
}
reports-without-round = { $n ->
    [one] One partnership has no revealed round yet and was skipped.
   *[other] { $n } partnerships have no revealed round yet and were skipped.
}
reports-done = Wrote { $n ->
    [0] no report
    [one] one report
   *[other] { $n } reports
} into { $folder }: { $pages ->
    [one] one page
   *[other] { $pages } pages
}, { $kilobytes } kB.
report-unmatched = { $n ->
    [one] One name of a finding in the plan belongs to no finding of this round
   *[other] { $n } names of findings in the plan belong to no finding of this round
}: { $names }. What stands with it is in the report all the same; the names stand in “plumb assess --json”, under “id”.
report-letters-missing = { $n ->
    [one] One letter could not be printed, because no font on this computer has it. A mark is in its place. Its script: { $scripts }. To print it, install a font for that script and make the file again.
   *[other] { $n } letters could not be printed, because no font on this computer has them. A mark is in the place of each. Their scripts: { $scripts }. To print them, install fonts for these scripts and make the file again.
}
report-signs-missing = { $n ->
    [one] One sign could not be printed, because no font on this computer has it. A mark is in its place.
   *[other] { $n } signs could not be printed, because no font on this computer has them. A mark is in the place of each.
}
texts-cleaned = { $n ->
    [one] One text of the round file held characters that nobody can see. They were left out.
   *[other] { $n } texts of the round file held characters that nobody can see. They were left out.
}
shared-words-line = { $place }: some of these words were kept inside { $company }.
kept-words-line = { $place }: some of these words were kept inside { $company }, in an answer to { $question }.
shared-place-verdict = The decision to carry on or not
shared-place-decision = Decision { $n }
shared-place-action = Action C{ $n }
shared-place-parked = Parked topic { $n }
shared-place-goal = Goal { $n } of the plan
shared-place-first-deal = The first joint deal
shared-place-protocol = What was agreed about talking
shared-place-round = The name of the round
shared-place-comment = A shared comment on { $question }
failure-shared-words = Both companies would read words that people kept inside their own company. Nothing was written.
hint-shared-words = Add --allow-shared-words if both companies may read the words, or change these texts. The report for one company, with --edition vendor or --edition partner, says where its words were kept.
export-done = Wrote { $file }: “{ $round }” of { $date }, { $people ->
    [one] one person
   *[other] { $people } people
}. It holds the answers and comments of both sides, also those that are not marked to be shared.
export-items = Wrote { $file }: { $rows ->
    [one] one row
   *[other] { $rows } rows
}, { $edition }.
export-actions = Wrote { $file }: { $n ->
    [0] no action was agreed
    [one] one action
   *[other] { $n } actions
}.
export-calendar = Wrote { $file }: { $n ->
    [one] one entry
   *[other] { $n } entries
}.
export-undated = { $n ->
    [one] One action has no date and is not in the calendar.
   *[other] { $n } actions have no date and are not in the calendar.
}
export-undated-others = { $n ->
    [one] One other entry of the plan has no date and is not in the calendar.
   *[other] { $n } other entries of the plan have no date and are not in the calendar.
}
export-tables = Wrote { $file }: { $rows ->
    [one] one row of questions
   *[other] { $rows } rows of questions
}, { $entries ->
    [0] no plan
    [one] one entry of the plan
   *[other] { $entries } entries of the plan
}, { $edition }.
export-cut = { $n ->
    [one] One text was too long for a cell of a spreadsheet. It ends with “…”; the CSV file has all of it.
   *[other] { $n } texts were too long for a cell of a spreadsheet. They end with “…”; the CSV file has all of them.
}
export-long = { $n ->
    [one] One text is longer than 32,767 characters. Spreadsheet programs show only the beginning of it.
   *[other] { $n } texts are longer than 32,767 characters. Spreadsheet programs show only the beginning of them.
}
export-blank = Wrote { $file }: { $questions ->
    [one] one question
   *[other] { $questions } questions
} for { $people ->
    [one] one person
   *[other] { $people } people
} on { $pages ->
    [one] one page
   *[other] { $pages } pages
}, { $paper }.
export-cards = Wrote { $file }: { $n ->
    [0] no finding
    [one] one card
   *[other] { $n } cards
} on { $sheets ->
    [one] one sheet
   *[other] { $sheets } sheets
}, { $edition }, { $paper }.
export-no-card = { $n ->
    [one] One more finding has no card. Use --findings all to print every finding.
   *[other] { $n } more findings have no card. Use --findings all to print every finding.
}
export-withheld-findings = { $n ->
    [one] One finding is withheld: it is for one side only.
   *[other] { $n } findings are withheld: they are for one side only.
}
workbook-upgraded = This workbook was of an earlier version and was brought up to date. It is kept as it was in { $file }.
import-done = Took “{ $round }” of { $date } into { $file }: { $people ->
    [one] one person
   *[other] { $people } people
}. It is revealed, because whoever holds the round file can read both sides.
merge-label-new = added:
merge-label-there = there already:
merge-label-hidden = not revealed, stays:
merge-label-conflict = conflict, stays:
merge-partnership = { $vendor } and { $partner }
merge-round = { $vendor } and { $partner }, “{ $round }” of { $date }
merge-round-altered = { $vendor } and { $partner }, “{ $round }” of { $date }, altered outside Plumbline
merge-there = { $vendor } and { $partner }, “{ $round }” of { $date }
merge-hidden = { $vendor } and { $partner }, “{ $round }” of { $date }
merge-other-answers = { $vendor } and { $partner }, “{ $round }” of { $date }: both have this round, with different people or answers
merge-other-plan = { $vendor } and { $partner }, “{ $round }” of { $date }: both have this round with the same answers, and different decisions or actions
merge-several = { $vendor } and { $partner }: several partnerships here have these two names
merge-done = Added to { $file }: { $partnerships ->
    [0] no new partnership
    [one] one new partnership
   *[other] { $partnerships } new partnerships
}, { $rounds ->
    [0] no round
    [one] one round
   *[other] { $rounds } rounds
}.
merge-would = Nothing was changed. Without --dry-run { $file } would get { $partnerships ->
    [0] no new partnership
    [one] one new partnership
   *[other] { $partnerships } new partnerships
} and { $rounds ->
    [0] no round
    [one] one round
   *[other] { $rounds } rounds
}.
merge-nothing = Nothing was added to { $file }.
answers-template-done = Wrote { $file } for { $person }. Fill it in with a text editor, then take it in with plumb answers import.
answers-import-done = { $n ->
    [one] One answer of { $person } was saved.
   *[other] { $n } answers of { $person } were saved.
}
answers-not-submitted = They are not submitted yet. { $person } can look through them in Plumbline and submit them there, or add --submit.
answers-submitted = They are submitted. Nobody can read or change them before the reveal.
answers-delete-file = The file still has the answers in plain text. Delete it when you no longer need it.
check-done = { $file } is in order: { $partnerships ->
    [one] one partnership
   *[other] { $partnerships } partnerships
}, { $rounds ->
    [0] no round
    [one] one round
   *[other] { $rounds } rounds
}.

## What a round says

summary-title = { $vendor } and { $partner }
summary-round = { $round }, { $date } - { $purpose }, { $form }
summary-sample = SAMPLE - invented companies and answers
altered-in = { $file } was altered outside Plumbline. { $place }: { $what }
compare-altered = ALTERED outside Plumbline: { $round }. What is compared rests on what the file holds now.
summary-altered = ALTERED outside Plumbline - open a restore point from before:
purpose-fit = before signing
purpose-check = check of an active partnership
purpose-renewal = renewal
purpose-pulse = short check between rounds
form-full = full form
form-short = short form

reading-not-enough = Reading of the answers: not enough of them to judge { $dimensions }.
reading-trust = Reading of the answers: repair trust first, because a side does not trust the other to keep a costly promise.
reading-repair = Reading of the answers: repair first, because { $n ->
    [one] one finding is critical
   *[other] { number } findings are critical
}.
reading-conditions = Reading of the answers: proceed with conditions; { $n ->
    [one] one major finding is the condition
   *[other] { number } major findings are the conditions
}.
reading-proceed = Reading of the answers: proceed; no finding is major or critical.
reading-decision = To keep, develop or release is for the people of both companies to decide.

agreement = Positive agreement on { $count } of { $of } { $of ->
    [one] question
   *[other] questions
} ({ $percent }): there both sides are satisfied and close.
agreement-none = Positive agreement cannot be formed: no question where high is good was answered by both sides.
confidence = Confidence { $grade }: { $vendor-people } { $vendor-people ->
    [one] person
   *[other] people
} at { $vendor }, { $partner-people } at { $partner }.
confidence-none = Confidence: { $grade }. { $vendor-people } { $vendor-people ->
    [one] person
   *[other] people
} at { $vendor }, { $partner-people } at { $partner }.
confidence-not-judged = not judged
confidence-low = low
confidence-medium = medium
confidence-high = high

counts = Questions by state
counts-hidden = { $n ->
    [one] hidden gap
   *[other] hidden gaps
}
counts-known = { $n ->
    [one] known gap
   *[other] known gaps
}
counts-worry = { $n ->
    [one] needless worry
   *[other] needless worries
}
counts-concern = { $n ->
    [one] shared concern
   *[other] shared concerns
}
counts-strength = { $n ->
    [one] shared strength
   *[other] shared strengths
}
counts-not-judged = not judged
counts-hidden-means = far apart, and at least one side expected to be close
counts-known-means = far apart, and no side expected to be close
counts-worry-means = close, but at least one side expected a gap
counts-concern-means = neither side is satisfied
counts-strength-means = both sides are satisfied and close
counts-not-judged-means = at least one side did not answer

dimensions = The five dimensions
column-level = Level, 1 to 5
column-agreement = Positive
column-agreement-2 = agreement
column-answered = Answered
column-confidence = Confidence
count-of = { $count } of { $of }
side-vendor = vendor
side-partner = partner
dimension-level = Level, 1 to 5: { $vendor } { $vendor-level }, { $partner } { $partner-level }.
dimension-agreement = Positive agreement { $agreement }.
dimension-answered = Answered: { $vendor } { $vendor-share }, { $partner } { $partner-share }.
dimension-confidence = Confidence { $grade }.

findings = Findings, most severe first
no-findings = No question shows a gap, a shared concern or a needless worry.
level-critical = critical
level-major = major
level-minor = minor
level-note = note
finding-place = { $dimension }, severity { $severity }.
finding-place-known = { $dimension }, severity { $severity }; { $knowledge }.
only-one-knows = only { $side } knows
one-does-not-know = { $side } does not know
neither-knows = neither side knows
both-know = both know

strengths = What works on both sides
not-judged = Not judged
no-answer-from = { $topic }: no answer from { $side }
no-answer-from-either = { $topic }: no answer from either side

## What changed from one round to a later one

compare-rounds = From { $before }, { $before-date }, to { $after }, { $after-date }
compare-people = Not the same people at { $side }: { $same } of { $now } { $now ->
    [one] person answers
   *[other] people answer
} as before, where it had been { $before }. A change can come from that.

promises = What was promised last time
promise = { $id }: { $text }
promise-marks = { $id }: { $text } - { $vendor }: { $vendor-mark }, { $partner }: { $partner-mark }
promise-kept = kept
promise-slipped = slipped
promise-dropped = dropped
promise-differing = no agreement
promise-one-sided = one side only
promise-unmarked = not marked
promises-unknown = Marked, but not promised in the earlier round: { $ids }.

compare-items = What moved
compare-counts = { $n } of { $of } { $of ->
    [one] question
   *[other] questions
} can be compared: { $improved } improved, { $declined } declined.
item-changed = { $topic }: { $happened }
moved-up = { $side } up by { $steps }
moved-down = { $side } down by { $steps }
gap-closed = the gap closed
gap-opened = a gap opened
gap-narrowed = the gap narrowed
gap-widened = the gap widened
gap-unchanged = the gap is as it was
class-changed = { $before } before, { $now } now
class-shared-concern = shared concern
class-misalignment = misalignment
class-shared-strength = shared strength
class-compatible = compatible
class-undecided = undecided
progress-improved = improved
progress-declined = declined
progress-steady = steady

compare-left-out = Cannot be compared
left-out-reworded = The wording changed: { $topics }.
left-out-only-before = Asked in the earlier round only: { $topics }.
left-out-only-now = Asked in the later round only: { $topics }.
left-out-not-judged-before = Not answered by both sides in the earlier round: { $topics }.
left-out-not-judged-now = Not answered by both sides in the later round: { $topics }.

compare-findings = What became of the findings
compare-no-findings = Neither round has a finding.
compare-finding = { $title } (severity { $severity })
finding-new = new
finding-persisting = persisting
finding-resolved = resolved
finding-relapsed = relapsed
finding-unknown = open

## Copies

progress-backup = Copying the workbook and reading the copy back
progress-restore = Making a workbook of the earlier state
failure-backup-while-collecting = A round of this workbook collects answers, so it cannot be copied now.
hint-backup-while-collecting = A copy would keep answers that nobody may read yet. Copy it after the reveal.
failure-no-data-folder = This computer names no folder in which restore points could be kept.
hint-no-data-folder = Name a folder or a file to copy to.
failure-nothing-to-restore = There is no restore point of this workbook here.
hint-nothing-to-restore = Name a folder with copies of it, or another copy.
failure-no-such-point = There is no restore point of that number.
hint-no-such-point = plumb restore with --list shows them.
failure-restore-needs-output = A folder has no name for the workbook that is made.
hint-restore-needs-output = Name it with -o.
backup-kept = A restore point of { $file } is made and was read back.
backup-nothing-new = Nothing has changed in { $file } since its restore point of { $date }.
backup-copied = The copy is made and was read back: { $file }
restore-done = { $file } holds the state of { $date }. The other workbook was not written to.
restore-damaged = The damaged workbook is kept as it was: { $file }
failure-erase-needs-force = What is erased cannot be taken back, so nothing was done yet.
hint-erase-needs-force = Say --force to erase it from the workbook, its restore points and the copies beside it.
erase-done = It is erased from the workbook, from { $points ->
    [0] no restore point
    [one] one restore point
   *[other] { $points } restore points
} and from { $copies ->
    [0] no copy
    [one] one copy
   *[other] { $copies } copies
} in its folder.
erase-copy = Erased from this copy: { $file }
erase-not-reached = Not erased, because the file could not be changed or holds something else under this number: { $file }
erase-elsewhere = Copies in other folders, and files that were exported, are not reached.
restore-line = { $number }  { $date }
restore-partnership = { $n ->
    [0] { $vendor } and { $partner }: no round
    [one] { $vendor } and { $partner }: one round
   *[other] { $vendor } and { $partner }: { $n } rounds
}
restore-as-it-is = The file as it is now.
restore-taken-back = The file with the interrupted save taken back.
restore-altered = Part of it had been altered outside Plumbline when it was made.
since-partnership-added = Added since then: { $vendor } and { $partner }
since-partnership-deleted = Deleted since then: { $vendor } and { $partner }
since-partnership-renamed = Renamed since then: { $vendor } and { $partner }
since-round-added = Added since then: “{ $round }”
since-round-deleted = Deleted since then: “{ $round }”
since-round-revealed = Revealed since then: “{ $round }”
since-round-changed = Changed since then: “{ $round }”
moment = { $date }, { $time }

written-unconfirmed = The file is there. This file system could not confirm that it outlasts a power cut.

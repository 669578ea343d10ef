# Every page.

skip-to-content = Skip to the content

# The reveal and the results.

message-hidden = { $n ->
    [one] On one question { $vendor } and { $partner } are far apart, and at least one of them does not know it
   *[other] On { $n } questions { $vendor } and { $partner } are far apart, and at least one of them does not know it
}
message-known = { $n ->
    [one] On one question { $vendor } and { $partner } are far apart, and they know it
   *[other] On { $n } questions { $vendor } and { $partner } are far apart, and they know it
}
message-concern = { $n ->
    [one] One question satisfies neither { $vendor } nor { $partner }
   *[other] { $n } questions satisfy neither { $vendor } nor { $partner }
}
message-nothing = Too few answers to say where { $vendor } and { $partner } stand
message-none = No question sets { $vendor } and { $partner } far apart

reveal-beat = Reveal, { $n } of { $of }
reveal-strengths = { $n ->
    [one] One thing that { $vendor } and { $partner } both value
   *[other] { $n } things that { $vendor } and { $partner } both value
}
reveal-no-strength = No strength is certain on both sides yet
reveal-map = Where each side stands, and what it expected of the other
reveal-to-map = Show the map
reveal-to-count = Show the count
reveal-first = The first thing to talk about
open-results = Open the results
no-strength = A strength needs good answers of both sides to the same question.

tally-hidden = hidden
tally-known = { $n ->
    [one] known difference
   *[other] known differences
}
tally-concern = shared { $n ->
    [one] concern
   *[other] concerns
}
tally-worry = needless { $n ->
    [one] worry
   *[other] worries
}
tally-strength = shared { $n ->
    [one] strength
   *[other] strengths
}

make-report = Make the report
walk-through = Walk through the findings
where-sides-stand = Where each side stands
how-sure = How far the figures can be relied on
dimension = Dimension
confidence = Confidence
confidence-not-judged = Not judged
confidence-low = Low
confidence-medium = Medium
confidence-high = High
confidence-not-judged-long = Not judged: too few questions are answered on at least one dimension.
confidence-low-long = Low confidence: few people answered, or few of the questions.
confidence-medium-long = Medium confidence.
confidence-high-long = High confidence.
coverage-of = Answered, { $company }
dont-know-of = Don’t know, { $company }
percent = { $n } %
no-figure = –

findings = { $n ->
    [0] No finding
    [one] One finding
   *[other] { $n } findings, by weight
}
findings-shown = { $n } of { $of } shown
findings-as-table = Show the findings as a table
finding = Finding
number = No.
level = Level
severity-head = Severity
severity = Severity { $n } of 100
level-critical = Critical
level-major = Major
level-minor = Minor
level-note = Note
all-dimensions = All dimensions
all-levels = All levels
who-is-unaware = Who does not know
anybody = Anybody
unaware-vendor = { $vendor }
unaware-partner = { $partner }
unaware-both = Neither side knows
unaware-nobody = Everybody knows
who-knows = Who knows
vendor-knows = { $vendor } knows, { $partner } does not
partner-knows = { $partner } knows, { $vendor } does not
neither-knows = Neither side expected it
everybody-knows = Every side that guessed expected it
what-is-behind = What is behind it
why-it-matters = Why it matters
the-conversation = The conversation to have
to-ask = To ask
to-do = To do
open-question = See the question
open-question-of = See the question behind: { $title }
what-works = What works
withheld = Not shown here, because they belong to one side: { $findings ->
    [0] no finding
    [one] one finding
   *[other] { $findings } findings
} and { $comments ->
    [0] no comment
    [one] one comment
   *[other] { $comments } comments
}. They stand in that side’s own edition of the report.
show-table = Show as table

was-asked = Was asked
state-is = How it looks from here:
how-many-said = How many people of { $company } said what
too-few-to-show = Single answers are not shown: fewer than three people of this side answered.
answer = Answer
people-head = People
shared-comments = Comments that were shared
findings-of-question = Findings that rest on it
back-to-results = Back to the results

# The findings one by one, and what both sides settle.

finding-place = Finding { $n } of { $of }
finding-next = Next finding
finding-before = The one before
answer-aloud = To answer aloud
answer-aloud-first = To answer aloud, { $side } first
came-of-it = Write down what came of it
how-it-ended = The end of the talk
outcome = How did the talk end?
outcome-missing = Choose how the talk ended.
outcome-align = Agree
outcome-align-text = They found one answer.
outcome-accept = Accept the difference
outcome-accept-text = They differ, and say how each lives with it.
outcome-act = Act
outcome-act-text = They do something about it.
outcome-sponsors = Ask the sponsors
outcome-sponsors-text = They stop, and take it to the sponsors.
decision = What was decided
write-down = Write it down
to-plan = What we settled
plan-title = What both sides settled
plan-text = Decide it together, in words that both sides would sign. The report prints it.
plan-closed = The round is put away: what was settled stays as it is.
plan-read-only = This workbook is open for reading, so nothing can be changed.
verdict-title = Does the partnership go on?
verdict-open = It is not decided yet.
verdict-missing = Choose one of the four words.
verdict-needs = A decision needs its reason and who took it.
verdict-reason = Why, in the words of those who decide
verdict-by = Who decided
verdict-by-whom = Decided by { $by }.
decisions = What came out of the findings
decisions-none = Nothing yet. Walk through the findings, and write down how each talk ended.
actions-many = More than three promises on one finding are seldom kept.
actions-full = There are as many promises as a round can hold.
action-add = Add a promise
action-text = What is promised
action-owner = Who sees to it at { $company } (optional)
action-date = By when (optional)
action-sign = Sign
action-sign-asked = By what both sides will see that it is done (optional)
parked = What was put off
parked-add = Put something off
parked-text = What is put off
parked-holder = Who brings it back
parked-date = When it comes back (optional)
parked-hint = Without somebody who brings it back it is dropped.
parked-dropped = dropped
next-round-day = The day of the next round

# The report.

export-title = The report as a PDF
for-whom = For whom
edition-joint = Both companies
edition-joint-text = Holds only the comments that their writers share.
edition-inside = { $company } only
edition-inside-text = Adds the other comments of { $company }, and findings that are for its own eyes.
paper = Paper
paper-a4 = A4
paper-letter = US Letter
save-pdf = Save the PDF
writing = Writing the file…
saved-at = Saved: { $place }
show-folder = Show the folder
other-files = Other files
other-files-text = Cards and tables are made for the edition that is chosen above, PDFs for its paper.
file-cards = Finding cards
file-cards-text = A PDF with a card for each finding and what to ask, to cut apart and lay on the table.
cards-a-sheet = Cards on a sheet
cards-four = four
cards-two = two
cards-which = Findings
cards-first = the first ten
cards-all = all
file-tables = Tables of questions and plan
file-tables-text = A spreadsheet (.xlsx): every question by company, and everything that was settled.
file-items = Questions as CSV
file-items-text = The table of the questions for other programs.
csv-form = Cells and numbers
csv-comma = commas, 3.5
csv-semicolon = semicolons, 3,5
file-actions = Actions as CSV
file-actions-text = Action, owners, date and how you will see it, with the same cells and numbers.
file-calendar = Calendar of the dates
file-calendar-text = A day for each date of the plan, for the calendar program of the owners.
file-blank = Questions on paper
file-blank-text = To be filled in by hand if the laptop fails.
blank-form = Form
blank-form-of-round = as this round
blank-people = For
blank-both = anybody of each company
blank-anybody = anybody of { $company }
blank-everybody = each person, by name
blank-person = { $person }, { $company }
preview = What it will be
preview-coming = The report is being laid out…
preview-size = { $pages ->
    [one] One page
   *[other] { $pages } pages
}, { $kilobytes } kB
file-suggested = Suggested name: { $name }
texts-withheld = { $n ->
    [one] One comment or free text is
   *[other] { $n } comments and free texts are
} left out of this edition.
letters-missing = { $n ->
    [one] One letter cannot be printed, because no font on this computer has it. A mark is in its place. Its script: { $scripts }.
   *[other] { $n } letters cannot be printed, because no font on this computer has them. A mark is in the place of each. Their scripts: { $scripts }.
}
signs-missing = { $n ->
    [one] One sign cannot be printed, because no font on this computer has it. A mark is in its place.
   *[other] { $n } signs cannot be printed, because no font on this computer has them. A mark is in the place of each.
}
shared-words = Words that were kept inside a company
shared-words-text = Both companies would read words that people kept inside their own company. You can change these texts first.
shared-words-line = { $place }: some of these words were kept inside { $company }.
kept-words-line = { $place }: some of these words were kept inside { $company }, in an answer to { $question }.
shared-words-allow = Both companies may read these words
shared-words-first = Tick the box above first, or change these texts.
shared-place-verdict = The decision to carry on or not
shared-place-decision = Decision { $n }
shared-place-action = Action C{ $n }
shared-place-parked = Parked topic { $n }
shared-place-goal = Goal { $n } of the plan
shared-place-first-deal = The first joint deal
shared-place-protocol = What was agreed about talking
shared-place-round = The name of the round
shared-place-comment = A shared comment on { $question }
first-page = The first page of the report

# The settings.

settings = Settings

contrast-text = Black on white or white on black, with thicker lines.
theme-text = Light or dark, or as the system has it.
text-size-text = Everything outside of the charts grows with it.
motion-text = Pages rise a little when they come. They stand still when the system asks for it.
language = Language
language-text = English. More languages come as message files.
curtain-falls = The curtain
curtain-falls-text = While somebody answers, it falls at once with Ctrl+Shift+L, and by itself when another window has been in front for three minutes.
restore-points = Restore points
restore-points-text = Plumbline keeps copies of a workbook to go back to: when you press Ctrl+S, every 30 minutes, and before something is deleted. They are among Plumbline’s own files.
restore-points-show = Show restore points
restore-title = Go back to an earlier state
restore-of = Restore points of { $place }
restore-text = An earlier state opens as a workbook of its own, under a new name. The other workbook stays as it is. A damaged one is kept under a name that says so.
restore-none = No restore points yet.
restore-go = Open as a copy
restore-go-of = Open as a copy: { $date }
moment = { $date }, { $time }
restore-holds = { $n ->
    [0] { $vendor } and { $partner }: no round
    [one] { $vendor } and { $partner }: one round
   *[other] { $vendor } and { $partner }: { $n } rounds
}
restore-altered = Part of it had been altered outside Plumbline when it was made.
restore-latest = Nothing has changed since then.
restore-reason-asked = You asked for it
restore-reason-time = Made by itself after 30 minutes
restore-reason-import = Made before a round was imported
restore-reason-reveal = Made after a reveal
restore-reason-restore = Made before an earlier state was opened
restore-reason-deletion = Made before something was deleted
restore-reason-as-it-is = The file as it is now
restore-reason-taken-back = The file with the interrupted save taken back
restore-since-partnership-added = Added since then: { $vendor } and { $partner }
restore-since-partnership-deleted = Deleted since then: { $vendor } and { $partner }
restore-since-partnership-renamed = Renamed since then: { $vendor } and { $partner }
restore-since-round-added = Added since then: “{ $round }”
restore-since-round-deleted = Deleted since then: “{ $round }”
restore-since-round-revealed = Revealed since then: “{ $round }”
restore-since-round-changed = Changed since then: “{ $round }”
restore-points-go = Show their folder
single-keys-text = While a scale has the focus, its digit chooses a step, and 0 says that you don’t know.
about = About Plumbline
about-text = Plumbline { $version }, question set { $set } { $set-version }, method { $method-version }.
free-software = Free software under the MIT licence. Nothing is sent anywhere; there is no account and no update service.

# The help.

help = Help

search-help = Search the help
how-a-round-goes = How a round goes
help-prepare = Prepare: name the round, choose its purpose and form, and give everybody a seat. From three people a side on, single answers stay hidden for good.
help-answer = Answer: one person sits down at a time. Every change is saved at once, and nobody has to answer at one sitting. The list of people shows when somebody’s answers were opened again.
help-pass = Pass the laptop: the curtain hides everything between two people. Whoever is done hands in; from then on these answers stay closed until the reveal, also to their writer.
help-reveal = Reveal: when every seat has handed in or is closed as absent, both sides see everything at once, strengths first.
help-discuss = Discuss: take the first findings in their order. The side that rates lower speaks first, and the other repeats what it heard. Ask for an instance, not for a verdict.
help-settle = Settle: write down how each talk ended and what is promised, by whom and by when. Less is kept better than more. Say at the end whether the partnership goes on, and when you meet again.
help-report = Report: one edition for both companies, and one for each side’s own eyes.
what-is-private = What is private
help-private-before = Before the reveal nobody is shown another person’s answers, nor how many there are, nor when they were given.
help-private-after = After the reveal a comment is shown to both sides only where its writer shares it.
help-private-words = Whoever pauses can lock the answers with words. Without these words nobody can open them, and nobody can bring the words back. They can be guessed without the program, so several words are better than one.
help-private-file = Answers that are submitted, or not locked with words, are hidden in the file, but not encrypted. Other accounts of the computer cannot read the file. Use the encryption of your disk, and keep the laptop with somebody whom both companies trust.
keys = Keys
key = Key
what-it-does = What it does
key-ctrl-n = Ctrl+N
key-ctrl-o = Ctrl+O
key-ctrl-s = Ctrl+S
key-ctrl-shift-s = Ctrl+Shift+S
key-ctrl-e = Ctrl+E
key-ctrl-p = Ctrl+P
key-ctrl-k = Ctrl+K
key-ctrl-w = Ctrl+W
key-ctrl-z = Ctrl+Z
key-ctrl-shift-z = Ctrl+Shift+Z
key-ctrl-shift-l = Ctrl+Shift+L
key-ctrl-comma = Ctrl+,
key-f1 = F1
key-ctrl-slash = Ctrl+/
key-ctrl-f = Ctrl+F
key-ctrl-plus = Ctrl++
key-ctrl-minus = Ctrl+-
key-ctrl-0 = Ctrl+0
key-ctrl-shift-o = Ctrl+Shift+O
key-ctrl-q = Ctrl+Q
key-f11 = F11
key-f6 = F6
key-digits = 1 to 5, 0
key-ctrl-enter = Ctrl+Enter
key-alt-f = Alt+F
key-alt-left = Alt+Left
key-alt-arrows = Alt+Up, Alt+Down
does-new = Start a new workbook
does-open = Open a workbook
does-save = Save now, and make a restore point
does-text-larger = Make the text larger
does-text-smaller = Make the text smaller
does-text-usual = Give the text its usual size
does-recent = Show the workbooks that were open before
does-quit = Close Plumbline
does-full-screen = Fill the screen, or give it back
does-copy = Save a copy
does-export = Make the report of the results
does-cards = Make finding cards to print
does-commands = Look for something to do, by its name
does-close = Close the workbook
does-undo = Take back what was typed or done last
does-redo = Do it again
does-lock = Let the curtain down at once
does-settings = Open the settings
does-help = Open this help
does-find = Look for words on this page
does-region = Go from the page to the rail beside it, and back
does-filters = Go to the filters of the findings
does-keys = Open this list of keys
does-digits = Choose in the scale that has the focus; 0 is “don’t know”
does-continue = Continue, also from inside a text box
does-back = Back to the question before
does-rank = Move a picked line up or down
method = The method
method-text = Every rule and threshold, and what it rests on: a publication, a convention, or us.
licences = Licences
licences-text = Plumbline is free to use under the MIT licence. It contains the work of many other people.
licences-show = Show the licences of all libraries in this program
rule = Rule
value = Value
standing = Rests on
findings-more = { $n ->
    [one] Show one more finding
   *[other] Show { $n } more findings
}
earlier-rounds = In earlier rounds
earlier-rounds-text = The mean answer of each company to the same question.
commands = What do you want to do?
commands-search = Look for it by name
commands-none = Nothing of this name can be done here
find-on-page = Find on this page
find-next = Next
find-before = Previous
find-close = Close
find-missing = Not on this page

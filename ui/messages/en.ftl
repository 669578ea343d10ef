# The words of the window. A message is a whole sentence or a whole label.

product = Plumbline
promise = See where two partners stand, before it costs them the partnership.
files-stay = Every workbook is a file on this computer. Nothing is sent anywhere.

sample-title = Look at a sample
sample-text = A finished round between two invented companies, marked as a sample on every page.
sample-go = Open the sample
open-title = Open a workbook
open-text = Choose a workbook file that you or your partner manager has saved.
open-go = Choose a file

opening-sample = Opening the sample…
opening-chosen = Opening the workbook…
opening-for-reading = Opening the workbook for reading…

failed-sample = The sample is not open
failed-chosen = The workbook is not open
try-again = Try again
not-saved = The last change is not saved
close-anyway = Close without saving it
brought-back = Plumbline did not end in the usual way last time. The workbook is open again, with all that people typed until about two seconds before.
nothing-remembered = Plumbline cannot write to your home folder. You can work, but the next start will not know your settings or the workbooks that you opened.
older-copy = This file is an older copy. It was saved last on { $saved }. On this computer the same workbook was seen with later changes on { $later }. Look for the newer file before you go on.
notice-read = I have read this
choose-again = Choose a file again
open-for-reading = Open for reading
unreachable = The window cannot reach the program behind it.
unreachable-hint = Close Plumbline and start it again.

theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
text-size = Text size
text-standard = Standard
text-large = Large
text-larger = Larger
text-150 = One and a half times
text-175 = Nearly twice
text-200 = Twice
contrast = Contrast
contrast-system = As the system
contrast-more = High

close-workbook = Close workbook
sample-mark = SAMPLE
sample-mark-text = Invented companies and answers
altered-mark = ALTERED
altered-text = Damage to the disk or another program has changed this. A restore point from before holds what was saved.
and = and
several-partnerships = { $n } partnerships
no-partnership = This workbook holds no partnership yet
no-round = No round of this partnership is revealed yet, so there are no figures to show.
round = Round
round-date = Held on
people = Answered by
verdict = Decided
verdict-keep = Keep
verdict-develop = Develop
verdict-release = Release
verdict-not-enough-evidence = Not enough evidence
next-round = Next round
actions = What was promised
action = Action
action-due = Due
people-of = { $vendor-people } { $vendor-people ->
    [one] person
   *[other] people
} at { $vendor }, { $partner-people } at { $partner }
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

reading-not-enough-answers = Reading of the answers: not enough of them to judge
reading-not-enough-answers-why = On at least one of the five dimensions too few questions are answered.
reading-repair-trust-first = Reading of the answers: repair trust first
reading-repair-trust-first-why = A side does not trust the other to keep a costly promise.
reading-repair-first = Reading of the answers: repair first
reading-repair-first-why = At least one finding is critical.
reading-proceed-with-conditions = Reading of the answers: proceed with conditions
reading-proceed-with-conditions-why = No finding is critical; the major ones are the conditions.
reading-proceed = Reading of the answers: proceed
reading-proceed-why = No finding is major or critical.
reading-decides = To keep, develop or release is for the people of both companies to decide.

agreement = { $vendor } and { $partner } both rate { $count } of { $of } questions well
agreement-none = No question can be compared yet
count-hidden = { $n } hidden
count-hidden-text = Far apart, and at least one side did not expect it.
count-known = { $n } known
count-known-text = Far apart, and every side that guessed expected it.
count-worry = { $n } needless { $n ->
    [one] worry
   *[other] worries
}
count-worry-text = Close, though a side expected a gap.
count-concern = { $n } shared { $n ->
    [one] concern
   *[other] concerns
}
count-strength = { $n } solid
count-nothing = Nothing stands out
count-concern-text = Neither side is satisfied.

file = File
file-at = { $name }, { $folder }
folder-documents = in your documents
folder-inside-documents = in the folder { $folder } of your documents
folder-program = in the folder of Plumbline
folder-named = in { $folder }
folder-nameless = at the top of the disk
folder-step = { $outer } › { $inner }
kept-copy = This workbook was made by an earlier version and has been brought up to date. It lies as it was: { $place }.
for-reading = Open for reading: nothing is saved

# The first page and a new workbook.

start-title = Start a partnership
start-text = A new workbook for two companies, saved where you choose.
start-go = Name the companies
recent = Opened before
missing = missing
recent-none = No workbook was opened before.
recent-pair = { $vendor } and { $partner }
locate-short = Show where it is
locate-recent = Show where it is: { $what }
forget-recent = Take off the list: { $what }
delete-sample = Delete the file
forget-short = Take off the list
new-title = Who works together?
new-text = Both companies answer the same questions, each for itself.
vendor-name = The software vendor
partner-name = The service partner
new-place = Next you choose where the workbook is saved.
new-go = Choose a place
there-is-a-problem = There is a problem
back = Back
save-copy = Save a copy
saved-now = Saved { $at } to { $place }
saved-without-restore-point = Saved { $at } to { $place }. A restore point could not be made.
saved-with-restore-point = Saved { $at } to { $place }, with a restore point
motion = Motion
motion-system = As the system
motion-off = Off
single-keys = Digits in a scale
single-keys-on = Choose a step
single-keys-off = Do nothing

# The partnership and its rounds.

open-partnership = Open this partnership
rounds = Rounds
another-round = Add a round
next-first-round = The next step: set up the first round.
next-first-round-go = Set up a round
next-draft = The next step: finish setting up the round.
next-draft-go = Go on setting up
next-collecting = A round collects answers.
next-collecting-go = See who has handed in
next-revealed = The last round is revealed.
next-revealed-go = See the results
state-draft = being set up
state-collecting = collecting answers
state-revealed = revealed
state-closed = closed
new-round-title = A new round
new-round-text = Decide why it is held and how much it asks. All of it can be changed until answers are collected.
new-round-go = Create the round
round-name-usual = First round
round-name = Name of the round
round-purpose = Why it is held
purpose-fit = Fit: before a contract is signed
purpose-check = Check of a running partnership
purpose-renewal = Renewal
purpose-pulse = Pulse: a short look between two rounds
round-form = How much it asks
form-full = The full form
form-short = The short form
round-day = Day
choose-day = Choose a day
month-of-year = { $month } { $year }
month-earlier = The month before
month-later = The next month
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
day-example = For example: 4 Mar 2027
not-a-day = This is not a day. Type it as 4 Mar 2027.
date-missing = The day is missing
round-asks = { $questions } questions on { $pages } pages, about { $minutes } minutes for each person
round-change = Change name, purpose, form or day
round-save = Save these
delete-round = Delete this round
round-facts = { $purpose } · { $form } · { $day }
round-collecting-text = The round collects answers: its questions stay as they are. People can still be added, and whoever has not answered yet can be changed.
round-revealed-text = The answers are open to both companies. When you have talked them through, put the round away.
round-closed-text = The round is put away. Its results stay.
close-round = Put this round away
close-lacks = { $n ->
    [one] One action has no date or no owner.
   *[other] { $n } actions have no date or no owner.
}
close-lacks-text = Nobody can tell later whether it was done in time. Complete it in the plan, or put the round away as it is.
close-as-it-is = Put it away as it is
delete-round-means = All of it goes, with what people answered. You can take it back until you close the workbook.
no-date = no date
no-owner = no owner
rename = Change the names of the companies
rename-title = What are the companies called?
rename-text = The names change on every page and in every report from now on, those of earlier rounds included.
rename-go = Save the names
seats-order = They are asked to sit down in this order.
seat-save = Save this person
seat-earlier = Up: { $what } sits down earlier
seat-later = Down: { $what } sits down later
seats = Who answers
another-seat = Add a person
seat-side = Company
seat-label = Name or alias
seat-function = Function
add-seat = Add this person
remove = Remove { $what }
remove-short = Remove
balance = Balance
balance-nobody = Nobody of { $company } answers yet; both companies are needed.
balance-few = { $company } has fewer than three people: what single people chose stays hidden in the joint edition.
balance-outnumbered = { $company } has at most half as many people as the other company.
balance-function = Nobody of { $company } has the function { $function }.
privacy = What stays private
privacy-hidden = All answers are hidden until both companies have submitted. They are not encrypted: whoever may read the file with other programs could look.
privacy-comments = A comment is shown to the other company only if the person who wrote it shares it.
privacy-few = With fewer than three people on a side, the joint edition does not show what single people chose.
start-collecting = Let people answer
start-means = From then on the questions stay as they are.
start-hindered = Add at least one person of each company first.
function-executive-sponsor = Executive sponsor
function-partnership-manager = Partnership manager
function-sales = Sales
function-presales = Presales
function-marketing = Marketing
function-delivery = Delivery
function-customer-success = Customer success
function-support = Support
function-product = Product
function-finance-operations = Finance and operations
function-legal-security = Legal and security
function-enablement-people = Enablement and people

# The curtain and the waiting board.

curtain-pass = Please pass the laptop to { $seat } of { $company }
curtain-all = Everybody has handed in
curtain-sit = I am { $seat } of { $company }
curtain-sure = Are you { $seat } of { $company }?
curtain-hold = Hold your button for three seconds. Nothing that anybody answered is on this screen.
hold-yes = Yes, that is me
hold-no = No
hidden-until = Answers are hidden until both companies have submitted.
to-board = Waiting board
board-title = Who has handed in
board-text = One word for each person. Nothing else is known before the reveal.
word-not-started = not started
word-answering = answering
word-submitted = handed in
word-absent = does not take part
opened-times = opened { $n } times
absent-ask = { $seat } does not take part?
absent-text = Both companies have to agree. Nothing that { $seat } may have answered is kept, and the report says that somebody did not take part.
absent-agree-short = { $company } agrees
absent-agree = { $company } agrees that { $seat } does not take part
absent-agreed = { $company } agrees.
absent-withdraw = Take it back: { $company } agrees that { $seat } does not take part
reveal = Reveal
reveal-ready = Both companies’ answers are opened at once. It cannot be taken back.
reveal-waits = Reveal waits until everybody has handed in, or both companies agree that somebody does not take part.
reveal-nobody = Reveal waits for somebody of { $company } to hand in.
to-curtain = Pass the laptop on
change-seats = Change who answers

# Private answering.

hub-title = Your answers
hub-text = Answer for yourself, then say what you expect the other company to answer.
hub-locked = Your answers are locked with your words.
hub-not-locked = Your answers are not locked yet. When you pause, you can lock them with words.
hub-opened-again = These answers were opened { $n } times, this time included.
hub-progress = { $minutes ->
    [0] { $answered } of { $asked } pages answered.
    [one] { $answered } of { $asked } pages answered. About one minute is left.
   *[other] { $answered } of { $asked } pages answered. About { $minutes } minutes are left.
}
hub-begin = Begin
hub-continue = Continue where I stopped
hub-check = Check my answers
hub-pause = Pause and pass the laptop on
task-not-started = not yet started
task-in-progress = in progress
task-completed = completed
section-last-round = The last round
section-importance = What matters
section-style = Style
question-place = { $open ->
    [0] Page { $n } of { $of }. Everything is answered.
    [one] Page { $n } of { $of }. One page is open.
   *[other] Page { $n } of { $of }. { $open } pages are open, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } in all.
}
continue = Continue
to-hub = All sections
dont-know = Don’t know
not-applicable = Not applicable
prefer-not = Prefer not to say
no-idea = I have no idea
comment = Comment (optional)
comment-what-happened = What happened? (optional)
share = Share this comment with the other company after the reveal
saved-idle = Every change is saved at once
saved-saving = Saving…
saved-saved = Saved
saved-failed = Not saved
saved-confirmed = Everything is saved
parts-answered = { $n } of { $of } parts answered
check-title = Check your answers
check-open = { $n ->
    [one] One thing is not answered
   *[other] { $n } things are not answered
}
check-open-text = You can leave them blank on purpose. A blank is never counted as a number.
change = Change
change-what = Change: { $what }
guess-of = { $topic }, as { $other } will see it
not-provided = Not provided
answered = Answered
seal-go = Go on to hand in
seal-anyway = Leave the rest blank on purpose
seal-title = Hand in your answers
seal-hidden = Your answers stay hidden until both companies have submitted; then they are opened together.
seal-final = You cannot read or change them any more, and neither can anybody else.
seal-comments = Comments that you do not share are never shown to the other company.
seal = Hand in my answers

# Words to come back with.

words = Words to come back with
words-show = Show the words
words-tried = The words are being tried. After several wrong ones this takes up to ten seconds.
words-forgotten = I have forgotten my words
pause-title = Lock your answers while you are away?
pause-text = Choose words to come back with. Nobody can open your answers without them until you submit.
pause-hint = At least eight characters. Several words are harder to guess than one. Nobody can bring them back.
pause-lock = Lock my answers and pause
pause-open = Without words, anybody who says they are you can then read this.
pause-without = Pause without words
come-back = Please type your words, { $seat }
come-back-hint = The words that { $seat } chose before the pause.
come-back-go = Open my answers
anew-title = Delete what { $seat } has answered so far?
anew-text = Without the words nobody can read these answers, and nobody can bring the words back.
anew-after = { $seat } then answers from the beginning. The list of people shows that the answers were opened again.
anew-go = Delete and begin anew
anew-keep = Keep them locked
copy-no-open-answers = Answers that are neither submitted nor locked with words are not in this copy.
copy-open-answers = The workbook could not be saved, so everything is in this copy, also answers that are not submitted yet. Keep it where nobody else can read it.

# The ways to answer.

picked = { $n } picked
picked-of = { $n } of { $most } picked
picks-full = You have picked { $most }, and no more can be picked. Take one off first.
in-this-order = In this order, the heaviest first:
up = Up
down = Down
move-up = Move up: { $what }
move-down = Move down: { $what }
choose = Choose
not-said = Not said
your-answer = Your answer
story-best = The best partner you ever had: what did they do? No names, please.
story-worst = The worst partner you ever had: what did they do? No names, please.
leads-from = From { $company }
leads-fewer = One fewer from { $company }
leads-more = One more from { $company }
leads-left = { $n ->
    [one] One more opportunity is nobody’s job yet.
   *[other] { $n } more opportunities are nobody’s job yet.
}
leads-over = { $n ->
    [one] One opportunity too many.
   *[other] { $n } opportunities too many.
}
leads-all = All { $total } opportunities have somebody to bring them.
leads-nobody = Saved as soon as the two numbers add up.
deal-account = Customer
deal-lead = Who leads at { $company }
deal-contribution = What your company brings to it
deal-date = When it should close
metric-own = A measure that is not in the list (optional)
metric-own-go = Add this measure
pick-search = Search the list
metric-define = How you count it: { $metric }
metric-definition = How it is counted
metric-unit = Unit
metric-direction = Which way it should go
direction-up = Up
direction-down = Down
direction-band = Best inside a range
metric-baseline = Where it stands
metric-target = Where it should be
metric-date = By when
metric-source = Where the number comes from
protocol-channel = Channel
protocol-cadence = How often
protocol-wanted = Data you would like to get
protocol-offered = Data you are ready to give
protocol-escalation = Whom to call when something is stuck
traits-self = How your own staff would describe your company
traits-value-most = What you value most in a partner
traits-least-stand = What you can least stand in a partner
traits-expects = What { $other } can least stand, as you expect
traits-other = How you would describe { $other } (optional)
traits-other-internal = This stays inside your own company’s edition.
part-done = { $n } of { $of }
traits-step = { $step } of 5, between { $disliked } and { $valued }
people-title = The people you know on both sides
person-line = { $name }, { $function }, { $company }
person-add = Add somebody
person-name = Name
person-company = Company
person-function = Function
person-add-go = Add this person
person-incomplete = A person needs a name, a company and a function.
met-title = Who has met whom
met-line = { $vendor } has met { $partner }
met-add = Two people who have met
met-add-go = Add this meeting
goal-text = What they want to be able to do
goal-sign = The visible sign that it is met
goal-date = By when

# Around a page: the rail, the phases of a round, and what was done just now.

rooms = Rooms of this workbook
room-partnerships = Partnerships
room-partnership = Partnership
room-round = Round
room-results = Results
room-plan = Plan
room-report = Report
where-you-are = Where you are
phases = How far the round is
phase-step = Step { $n } of { $of }:
phase-prepare = Prepare
phase-answer = Answer
phase-seal = Hand in
phase-reveal = Reveal
phase-discuss = Discuss
phase-commit = Commit
phase-close = Close
take-back = Take it back
done-round-deleted = The round { $name } is deleted with all its answers.
done-seat-removed = { $name } is taken off the round.
done-seat-closed = Both companies agree that { $name } does not take part.
done-settled = It is written down.
done-round-closed = The round { $name } is put away.

# The five dimensions on the page of a partnership.

five-dimensions = The five dimensions
tile-band = The strip is as wide as what counts as close.
tile-axis = Each line goes from 1, least favourable, to 5, most favourable.
since-nothing = No question can be compared with { $before }.
since-same = As in { $before }
since-closer = Since { $before }: { $closer ->
    [one] { $closer } gap closer
   *[other] { $closer } gaps closer
}
since-further = Since { $before }: { $further ->
    [one] { $further } gap further
   *[other] { $further } gaps further
}
since-both = Since { $before }: { $closer ->
    [one] { $closer } gap closer
   *[other] { $closer } gaps closer
}, { $further } further

# What is typed and cannot be saved.

text-empty = Nothing is typed here.
text-too-long = This has { $found } characters; at most { $limit } can be saved. Shorten it here: nothing is cut off for you.
text-cleaned = { $n ->
    [one] One character that nobody can see is left out.
   *[other] { $n } characters that nobody can see are left out.
}
same-names = Both companies are called { $name }. Add what tells them apart, for instance the city.
not-a-number = This is not a number, so it is not saved. What was there before stays.
number-too-long = This has more than 15 digits, so it is not saved. What was there before stays.
number-example = For instance { $number }
number-asked = Which number do you mean? Nothing is saved until you choose.
number-read = Saved as { $number }
problem-of-field = { $field }: { $problem }
check-unsaved = { $n ->
    [one] One text cannot be saved as it is
   *[other] { $n } texts cannot be saved as they are
}
check-unsaved-text = They would not be handed in. Go to each and shorten it.

# Erasing everywhere, and round files.

erase-short = Erase…
erase-short-of = Erase… { $round }
erase-partnership-go = Erase this partnership…
erase-title = Erase everywhere?
erase-partnership = Everything about { $vendor } and { $partner } is deleted: { $n ->
    [0] there is no round
    [one] 1 round
   *[other] { $n } rounds
}, with all answers and everything that was agreed.
erase-round = ‘{ $round }’ of { $vendor } and { $partner } is deleted, with all answers and everything that was agreed in it.
erase-from = It is deleted from { $place }, from { $n ->
    [0] its restore points, of which there are none,
    [one] its restore point
   *[other] its { $n } restore points
} and from copies of this workbook in the same folder. It cannot be undone.
erase-elsewhere = Plumbline does not know of copies in other folders, of backups of this computer, or of reports and tables that were exported. Delete those yourself.
erase-go = Erase everywhere
erase-keep = Keep it
erased-title = It is erased
erased-where = It is deleted from this workbook, from { $points ->
    [0] no restore point, because none held it,
    [one] 1 restore point
   *[other] { $points } restore points
} and from { $copies ->
    [0] no other copy
    [one] 1 copy
   *[other] { $copies } copies
} in the same folder.
erased-copies = Copies from which it is deleted
erased-not-reached = Copies that were left alone: they could not be changed, or hold something else in its place
take-in = Take in a round file
take-in-other-names = The file is about { $vendor } and { $partner }. Where does it belong?
take-in-this = To this partnership
take-in-new = To a new partnership
take-in-not = Leave it

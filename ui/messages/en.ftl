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
failed-for-reading = The workbook is not open
try-again = Try again
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

close-workbook = Close workbook
sample-mark = SAMPLE
sample-mark-text = Invented companies and answers
and = and
several-partnerships = { $n } partnerships
no-partnership = This workbook holds no partnership yet
no-round = No round of this partnership is revealed yet, so there are no figures to show.
round = Round
round-date = Held on
people = Answered by
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
count-concern-text = Neither side is satisfied.

file = File
file-at = { $name }, { $folder }
folder-documents = in your documents
folder-inside-documents = in the folder { $folder } of your documents
folder-program = in the folder of Plumbline
folder-named = in the folder { $folder }
folder-nameless = at the top of the disk
folder-step = { $outer } › { $inner }
for-reading = Open for reading: nothing is saved

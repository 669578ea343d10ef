# Words on charts and the sentences that tell them. Every message is a whole sentence or a label.

mean-answer = Mean answer, 1 to 5
each-expected = each expected
gap = Gap
each-said = Each said
expected = { $side } expected
expected-against-said = { $value }; { $other } said { $actual }
name-and-value = { $side } { $value }
not-judged = not judged

key-expected = what each expected
key-close = close: both inside the strip

dimension = Dimension
dimensions-chart = Dumbbell chart, 1 to 5. { $rows } Largest gap: { $widest }. Smallest: { $narrowest }.
dimensions-chart-empty = Dumbbell chart, 1 to 5, without values: no dimension has answers of both sides.
dimensions-row = { $dimension }: { $vendor } { $v }, { $partner } { $p }.
went-up = { $side } went up by half a step or more since last time.
went-down = { $side } went down by half a step or more since last time.
stayed = { $side } moved less than half a step since last time.
dimensions-row-not-judged = { $dimension }: not judged.
dimension-culture = culture
dimension-goals = goals
dimension-communication = communication
dimension-empathy = empathy
dimension-enablement = enablement
dimensions-message = { $vendor } and { $partner } are furthest apart on { $dimension }
dimensions-message-both = { $vendor } and { $partner } are furthest apart on { $dimension }, and both expected it
dimensions-message-one = { $vendor } and { $partner } are furthest apart on { $dimension }, and only { $side } expected it
dimensions-message-neither = { $vendor } and { $partner } are furthest apart on { $dimension }, and neither expected it
dimensions-message-close-all = On average both sides are close on all five; they differ most on { $dimension }
dimensions-message-close = On average both sides are close; they differ most on { $dimension }
dimensions-message-empty = No dimension has answers from both sides yet
side-expected = { $side } expected { $value } of { $other }.

evidence = { $question } { $vendor } said { $v }. { $partner } said { $p }.
evidence-scale = Scale from 1, { $low }, to { $k }, { $high }.
nothing = nothing
question = Question
said = { $side } said

side = Side
value = Value
stands-at = { $side } stands at { $value } of { $steps }.
expects-at = { $side } expected { $value } of { $steps }.

ledger = Of { $of } joint opportunities { $vendor } brings { $v } and { $partner } brings { $p }. { $rest }.
ledger-label = First { $of } opportunities
ledger-brings = { $side } brings { $n }
ledger-nobodys = { $many ->
    [one] One is nobody’s job
   *[other] { $n } are nobody’s job
}
ledger-twice = { $many ->
    [one] Both count on bringing the same one
   *[other] Both count on bringing the same { $n }
}
ledger-all = Every one has one owner
ledger-column = Brings
ledger-nobody = Nobody
ledger-both = Both

map = Map of { $v } { $v ->
    [one] person
   *[other] people
} at { $vendor } and { $p } at { $partner }; { $ties ->
    [0] no pair has met
    [one] 1 pair has met
   *[other] { $ties } pairs have met
}.
map-planned = { $n ->
    [one] 1 pair is to meet
   *[other] { $n } pairs are to meet
}.
map-busiest = { $n } of the { $of } ties run through one person at { $side }: { $work }.
ties-of = { $n } of { $of } ties
met = met
planned = planned
not-met = no tie
state = State

slope = Slope graph, 1 to 5. { $sides }
slope-side = { $side }: { $moved ->
    [0] no question moved by half a step or more
   *[other] { $lines }
}; { $n ->
    [one] 1 other moved
   *[other] { $n } others moved
} less.
slope-line = { $topic } from { $before } to { $now }
slope-rest = { $n ->
    [one] 1 question in grey moved less
   *[other] { $n } questions in grey moved less
}

spread = How the people of each side spread over steps 1 to 5. { $rows }
spread-row = { $topic }: { $sides }.
spread-side = { $side } { $one } on 1, { $two } on 2, { $three } on 3, { $four } on 4, { $five } on 5
spread-side-not-shown = { $side } not shown
spread-not-shown = not shown
spread-middle = middle

heat = Table of figures from { $lowest } to { $highest }, the darker the higher. { $rows }
heat-row = { $row }: { $values }.
heat-value = { $column } { $value }
heat-column = { $group }, { $column }
dash = –

matrix = Fields of rows and columns. { $fields }
matrix-field = { $row }, { $column }, { $meaning }: { $entries }.

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
dimensions-row-not-judged = { $dimension }: not judged.
side-expected = { $side } expected { $value } of { $other }.

evidence = { $question } { $vendor } said { $v }. { $partner } said { $p }.
evidence-scale = Scale from 1, { $low }, to { $k }, { $high }.
nothing = nothing
question = Question
said = { $side } said

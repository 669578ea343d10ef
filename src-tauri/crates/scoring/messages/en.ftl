# Titles of findings. A message is one whole sentence without a full stop; names are variables.

item-shared-concern = Neither { $vendor } nor { $partner } is satisfied with { $topic }

item-lower-neither-knows = { $lower } sees { $topic } lower than { $higher } does, and neither side knows it
item-lower-one-unaware = { $lower } sees { $topic } lower than { $higher } does, and { $unaware } does not know it
item-lower-both-know = Both know it: { $lower } sees { $topic } lower than { $higher } does
item-lower-one-knows = { $lower } sees { $topic } lower than { $higher } does; { $knows } expected it
item-lower-not-predicted = { $lower } sees { $topic } lower than { $higher } does

item-differ-neither-knows = { $vendor } and { $partner } differ on { $topic }, and neither side knows it
item-differ-one-unaware = { $vendor } and { $partner } differ on { $topic }, and { $unaware } does not know it
item-differ-both-know = { $vendor } and { $partner } both know that they differ on { $topic }
item-differ-one-knows = { $vendor } and { $partner } differ on { $topic }; { $knows } expected it
item-differ-not-predicted = { $vendor } and { $partner } differ on { $topic }

item-worry-one = { $worried } expected a gap that is not there: { $topic }
item-worry-both = { $vendor } and { $partner } both expected a gap that is not there: { $topic }

item-gate = Not yet solid on both sides: { $topic }

item-strength = { $vendor } and { $partner } both rate { $topic } well

dont-know = { $side } does not know { $count } of { $of ->
    [one] the one answer it was asked for
   *[other] the { $of } answers it was asked for
} about { $dimension }

card-trust = Which event made the difference, what would repair it, and by which sign would you know that it is repaired?

# What a finding rests on: whole sentences with their full stop.

evidence-said = { $side } answered { $mean } of { $steps }{ $n ->
    [one] , by one person
   *[other] , the mean of { $n } people
}.
evidence-expected = { $side } expected { $other } to answer { $guess }; { $other } answered { $mean }.
evidence-shares = { $percent } % of the two sides’ answers differ.

# Words inside sentences.

list-two = { $first } and { $last }
list-more = { $first }, { $rest }
quoted = “{ $words }”

# Traits.

trait-clash = { $looker } can least stand “{ $disliked }”; { $looked } says that this describes it
trait-watch = { $looker } can least stand “{ $disliked }”; { $looked } says that this describes it at times
trait-blind-spot = { $looked } sees itself as “{ $valued }”; { $looker } has met “{ $disliked }”
trait-unmet-wish = { $looker } hopes for “{ $valued }”; { $looked } does not claim it
trait-mirror = { $looker } can least stand “{ $disliked }” and says that it fits itself
trait-fit = { $looker } values “{ $valued }” most, and { $looked } says that this describes it
trait-unseen = { $hits ->
    [0] { $of ->
        [one] { $looked } did not guess the one trait that { $looker } can least stand
       *[other] { $looked } guessed none of the { $of } traits that { $looker } can least stand
    }
   *[other] { $looked } guessed { $hits } of the { $of } traits that { $looker } can least stand
}
evidence-trait-self = { $side } describes itself as { $mean } on the steps from 1, “{ $disliked }”, to 5, “{ $valued }”.
evidence-trait-other = { $looker } describes { $looked } as { $mean } on the same steps.
evidence-trait-unseen = { $looked } did not expect that { $looker } can least stand { $list }.
card-trait = What would be the early sign of this, and how may the other side say it?
card-blind-spot = When did you last see this, and how could you ask about it without a verdict?
card-mirror = What do people on the other side see of this in you?

# Success measures.

metrics-own = { $n ->
    [one] one measure of its own
   *[other] { $n } measures of its own
}
metrics-shared = { $vendor } and { $partner } both judge the partnership by { $metric }
metrics-shared-own = { $vendor } and { $partner } both judge the partnership by the same measure of their own
metrics-none-shared = { $vendor } and { $partner } share no measure of success
metrics-contested = { $vendor } and { $partner } both chose { $metric }, with aims that do not fit together
metrics-contested-own = { $vendor } and { $partner } chose the same measure of their own, with aims that do not fit together
metrics-orphan = { $side } judges the partnership by { $metric }, and no measure that only { $other } chose feeds it
metrics-orphan-own = { $side } judges the partnership by a measure of its own, and no measure that { $other } chose is known to feed it
metrics-unseen = { $of ->
    [one] { $other } did not expect the one measure by which { $side } judges the partnership
   *[other] { $other } did not expect { $n } of the { $of } measures by which { $side } judges the partnership
}
metrics-undefined = { $of ->
    [one] The one measure of { $side } lacks a baseline, a target or a date
   *[other] { $n } of the { $of } measures of { $side } { $n ->
        [one] lacks
       *[other] lack
    } a baseline, a target or a date
}
evidence-metrics-chosen = { $side } chose { $list }.
evidence-metrics-unseen = { $other } did not expect { $list }.
evidence-metric-rank = It is number { $rank } in the list of { $side }, and { $other } did not choose it.
evidence-metric-direction = The two sides do not want it to go the same way.
evidence-metric-target = The two targets are more than 20 % of the larger one apart.
evidence-metric-date = The two target dates are more than 90 days apart.
evidence-metric-lacks = { $metric } has no { $lacks ->
    [all] baseline, no target and no date
    [baseline-target] baseline and no target
    [baseline-date] baseline and no date
    [target-date] target and no date
    [baseline] baseline
    [target] target
   *[other] date
}.
evidence-metric-lacks-own = A measure of { $side }’s own has no { $lacks ->
    [all] baseline, no target and no date
    [baseline-target] baseline and no target
    [baseline-date] baseline and no date
    [target-date] target and no date
    [baseline] baseline
    [target] target
   *[other] date
}.
card-metrics = What does each of you do with your number, and which of your numbers would move the other’s?
card-unseen-metric = Teach us your number in two minutes: how do you count it, and what do you do with it?

# Leads.

leads-nobodys = { $count } of the first { $of } joint opportunities are nobody’s job
leads-nobodys-one = One of the first { $of } joint opportunities is nobody’s job
leads-twice = { $vendor } and { $partner } both count on bringing { $count } of the first { $of } joint opportunities
evidence-leads = { $vendor } offers { $by-vendor } and { $partner } offers { $by-partner }: together { $offered } of { $of }.
card-leads = Who takes what is over, name by name, until every one has an owner or the total is lowered?

# The first joint deal.

first-deal-one = { $side } names a customer for the first joint deal, { $other } does not
first-deal-different = { $vendor } and { $partner } do not name the same customer for the first joint deal
first-deal-neither = { $side } wants the first joint deal within 90 days, and neither side names a customer for it
first-deal-neither-both-soon = Both want the first joint deal within 90 days, and neither side names a customer for it
evidence-first-deal-one = { $n ->
    [one] One customer was named at { $side }, none at { $other }.
   *[other] { $n } customers were named at { $side }, none at { $other }.
}
evidence-first-deal-different = { $vendor } named { $by-vendor } and { $partner } named { $by-partner }; { $common ->
    [0] none of them is the same
    [one] one of them is the same
   *[other] { $common } of them are the same
}.
evidence-first-deal-neither = Nobody at { $vendor } and nobody at { $partner } named a customer.
card-first-deal = Which customer could both of you call this week, and who leads?

# Communication.

reply-slow = { $side } usually replies later than { $other } needs when a live deal is at stake
evidence-reply = { $side } usually replies at step { $usual } of 5 and { $other } needs step { $needed }, where step 1 is within an hour and step 5 within a week: { $slower } too slow.
cadence-apart = { $vendor } wants to talk about { $topic } { $by-vendor }, { $partner } { $by-partner }
evidence-cadence = The two rhythms are { $steps } steps apart on the list from daily to twice a year.
evidence-cadence-on-event = One of the two rhythms has no calendar: it waits for an event.
channel-differs = For { $topic } { $vendor } prefers { $by-vendor }, { $partner } { $by-partner }
evidence-channel = About { $topic }: { $vendor } chose { $by-vendor }, { $partner } chose { $by-partner }.
escalation-missing = { $side } names nobody to call when something is stuck
evidence-escalation = Nobody who answered at { $side } gave a name for escalations.
data-unmet = { $side } would like data that { $other } does not offer
evidence-data = { $n ->
    [one] One kind of data
   *[other] { $n } kinds of data
}: { $list }.
card-reply = Who could stand in so that the reply comes in time, or in which hours is later good enough?

# Empathy.

empathy-hits = { $hits ->
    [0] { $of ->
        [one] { $side } did not guess the pressure that weighs most on { $other }
       *[other] { $side } guessed none of the { $of } pressures that weigh most on { $other }
    }
   *[other] { $side } guessed { $hits } of the { $of } pressures that weigh most on { $other }
}
evidence-pressures = What weighs most on { $other }: { $list }.
evidence-guess = What { $side } expected to weigh most on { $other }: { $list }.

# Enablement.

threads-few = { $threads ->
    [0] Nobody from { $vendor } has met anybody from { $partner }
    [one] Every tie between { $vendor } and { $partner } hangs on one person
   *[other] Every tie between { $vendor } and { $partner } hangs on { $threads } people
}
evidence-threads = { $threads ->
    [0] The maps of counterparts name people, but no pair that has met.
    [one] { $ties ->
        [one] One pair has met; if one of the two leaves, no tie is left.
       *[other] { $ties } pairs have met, and all of them include the same person.
    }
   *[other] { $ties } pairs have met; if { $threads } people leave, no tie is left.
}
chokepoint = More than half of all ties pass through one person at { $side }
evidence-chokepoint = One person at { $side } stands in more than half of the { $ties } pairs that have met.
one-sided = { $function }: { $side } has somebody, { $other } has no counterpart
evidence-one-sided = The maps of counterparts name people for { $function } at { $side } and nobody at { $other }.
different-maps = { $vendor } and { $partner } name different people for { $function } at { $side }
evidence-different-maps = The two maps of counterparts do not name the same people for { $function } at { $side }.
hats = { $n ->
    [one] One person at { $side } covers three functions or more
   *[other] { $n } people at { $side } cover three functions or more each
}
evidence-hats = One person at { $side } covers { $list }.
stale = { $n ->
    [one] One pair of counterparts has not met for more than 90 days
   *[other] { $n } pairs of counterparts have not met for more than 90 days
}
evidence-stale = { $n } of { $ties } pairs last met more than 90 days before this round.
card-threads = If this person were away for a month from tomorrow, who would still know whom to call?

# The enablement roadmap.

roadmap-need = { $side } needs “{ $block }”, and the roadmap does not hold it
evidence-roadmap-need = It is among the three kinds of support that { $side } needs most in the next 90 days.
roadmap-function = { $function }: people are named, and no block of the roadmap is for them
evidence-roadmap-function = A map of counterparts names people for { $function }; none of the planned blocks is for that function.
roadmap-deal-undated = The first joint deal stands on the roadmap without a date
evidence-roadmap-deal-undated = Its block has no date.
roadmap-deal-late = The first joint deal is planned for later than 90 days after the start of the roadmap
evidence-roadmap-deal-late = It is planned { $days } days after the start.
card-roadmap = Which block should move, come in or go, and who sees to it on each side?

# Promises of the last round.

commitment-differs = Promise { $id } of the last round: the two sides do not agree on what became of it
evidence-commitment = { $side } says that promise { $id } { $mark ->
    [kept] was kept
    [slipped] slipped
   *[dropped] was dropped
}.
card-commitment = What did each of you see that made you mark it so?

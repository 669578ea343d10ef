# The findings report. Every message is a whole sentence or a whole label; numbers to nine are
# written out where a sentence begins with them.

number-hidden = { $hidden ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
   *[other] { $hidden }
}
number-findings = { $findings ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
   *[other] { $findings }
}
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
Number = { $n ->
    [0] No
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
   *[other] { $n }
}

document-title = Findings: { $vendor-name } and { $partner-name }, { $round }
document-subject = How { $vendor-name } and { $partner-name } see their partnership, and where they differ without knowing it
contents = Contents
contents-line = { $title }, page { $page }
page-of = { $page } of { $pages }
day-month-year = { $day } { $month } { $year }
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
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
percent = { $value } %
count-of = { $count } of { $of }
list-two = { $first } and { $last }
list-more = { $first }, { $rest }
dash = –
all = All
not-asked = not asked
no-answer = no answer

edition-joint = Joint edition
edition-internal = Internal edition: { $side }
standing-sample = SAMPLE · invented companies and answers
standing-altered = ALTERED outside Plumbline · see “What was altered”
standing-draft = DRAFT · not yet agreed by both sides
footer-names = { $vendor } · { $partner } · { $round }
footer-facts = { $date } · { $edition } · questions { $set }, method { $method }
footer-file = file { $file }

## The answer

answer = The answer
answer-kicker = { $vendor-name } and { $partner-name } · { $round }, { $date }
headline-hidden = { $n ->
    [one] One hidden gap stands
   *[other] { Number } hidden gaps stand
} between { $vendor } and { $partner }; { $count }{"\u00A0"}of{"\u00A0"}{ $of } questions are solid
headline-known = { $vendor } and { $partner } know where they differ: { $n ->
    [one] one open gap
   *[other] { number } open gaps
}, none hidden; { $count }{"\u00A0"}of{"\u00A0"}{ $of } questions are solid
headline-concern = { $vendor } and { $partner } agree, also on { $n ->
    [one] one thing
   *[other] { number } things
} that satisfies neither; { $count }{"\u00A0"}of{"\u00A0"}{ $of } questions are solid
headline-solid = { Number } of { $of } questions are solid and nothing is hidden
headline-not-enough = Too few answers to judge { $dimensions }
headline-nothing-judged = Too few answers to judge how { $vendor } and { $partner } see their partnership
headline-decided = { $word ->
    [keep] { $n ->
        [0] Keep
       *[other] Keep and repair
    }
    [develop] { $n ->
        [0] Develop
       *[other] Develop and repair
    }
    [release] Release
   *[not_enough_evidence] Not enough evidence
}: { $n ->
    [0] { $count }{"\u00A0"}of{"\u00A0"}{ $of } questions are solid and nothing is hidden
    [one] one hidden gap stands between { $vendor } and { $partner } and the goals both hold
   *[other] { number } hidden gaps stand between { $vendor } and { $partner } and the goals both hold
}
verdict = { $word ->
    [keep] Keep
    [develop] Develop
    [release] Release
   *[not_enough_evidence] Not enough evidence
}
verdict-by = { $word ->
    [keep] { $by } decided to keep the partnership:
    [develop] { $by } decided to develop the partnership:
    [release] { $by } decided to release the partnership:
   *[not_enough_evidence] { $by } decided that there is not enough evidence yet:
}
verdict-open-by-until = { $by } will decide by { $date }.
verdict-open-by = { $by } will decide.
verdict-open-until = It will be decided by { $date }.
undecided = Not decided
undecided-why = To keep, develop or release is for the people of both companies to decide.
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
no-findings = No question shows a gap, a shared concern or a needless worry.
no-findings-yet = No finding yet: a question is only compared when both sides have answered it.
both-said = { $vendor } said { $v } of { $k }, { $partner } { $p }.
only-one-knows = only { $side } knows
one-does-not-know = { $side } does not know
neither-knew = neither side knew
both-know = both know
confidence-counts = { $of ->
    [0] No question could be judged.
   *[other] Positive agreement on { $count } of { $of } questions; { $hidden } hidden and { $known } known { $known ->
        [one] gap
       *[other] gaps
    }, { $concern } shared { $concern ->
        [one] concern
       *[other] concerns
    }.
}
confidence-grade = Confidence { $grade }: { $vendor-people } { $vendor-people ->
    [one] person
   *[other] people
} at { $vendor }, { $partner-people } at { $partner }, { $answered } of the questions answered. These are answers of { $people } { $people ->
    [one] person
   *[other] people
}, not a sample of two companies.
confidence-not-judged = not judged
confidence-low = low
confidence-medium = medium
confidence-high = high

## The five at a glance

glance = The five at a glance
glance-note = Filled: the mean answer over the questions where high is good. Outlined: what that side expected of the other.
glance-note-since = Filled: the mean answer over the questions where high is good. Outlined: what that side expected of the other. Arrow: the side moved half a step or more since last time, by the questions that can be compared; a bar: steady.
glance-counts = { $n ->
    [0] No question holds a gap that a side did not see
    [one] One of { $of } questions holds a gap that at least one side did not see
   *[other] { Number } of { $of } questions hold a gap that at least one side did not see
}
glance-counts-short = Questions by state
glance-counts-summary = How many questions of each dimension are hidden gaps, known gaps, needless worries, shared concerns or solid.
glance-counts-note = A shared concern can also be a gap. Other: close, but neither clearly good nor bad. Choices without an order are left out.
glance-figures = How much is shared, and how well each side guessed the other
glance-figures-summary = Positive agreement, guesses within one step, importance and weight of each dimension.
glance-figures-note = Guessed well: within one step. Weight: from the higher importance, 0.5 to 1.5. Every threshold: appendix 1.
column-dimension = Dimension
column-hidden = Hidden
column-known = Known
column-worry = Needless worry
column-concern = Shared concern
column-solid = Solid
column-other = Other
column-not-judged = Not judged
column-all = All
column-agreement = Positive agreement
column-guessed = Guessed well, { $side }
column-importance = Importance, { $side }
column-weight = Weight
column-confidence = Confidence

## Findings

findings = Findings
findings-title = { $n ->
    [one] One finding
   *[other] { Number } findings, most severe first
}
finding-listed = { $number } · { $about }
finding-number = Finding { $number } of { $of }
confidence-of-finding = confidence { $grade }
both-wordings = { $vendor } was asked: { $vendor-question } { $partner } was asked: { $partner-question }
side-said = { $side } said
why-it-matters = Why it matters
what-was-said = What people wrote
conversation = Conversation to have
conversation-line = { $talk }, { $minutes } minutes. Ask: { $prompt }
conversation-only = { $talk }. Ask: { $prompt }
what-each-said = What each said
what-it-rests-on = What it rests on
said-label = { $side }: “{ $label }”.
said-between = { $side }: between “{ $low }” and “{ $high }”.
quote = “{ $quote }”
suggested = Suggested
owner = { $side } owner
due = Due
nobody-yet = nobody yet
no-owner = no owner
no-date = no date
further-findings = { $n ->
    [one] One further finding
   *[other] { Number } further findings
}
further-findings-short = Further findings
further-findings-continued = Further findings · continued
column-finding = Finding
column-level = Level
column-gap = Gap
column-severity = Severity
level-critical = critical
level-major = major
level-minor = minor
level-note = note
state-both = I: { $first }; P: { $second }

## What works

works = What works
works-title = { $n ->
    [0] Nothing is solid yet
    [one] Protect this one thing
   *[other] Protect these { number } things
}
works-continued = What works · continued
works-summary = What works on both sides, with the mean answers of both where it is rated.
works-note = With figures: both sides rated it 4 or more on average, on a scale from 1 to 5, and are close to each other. Without: it follows from traits and measures that both sides chose.
works-none = Nothing works on both sides yet by the rules of the method. That is usual early in a partnership, when much is not tried yet, and after people have changed. It does not mean that nothing goes well: what one side rates well stands in the appendix of questions.
works-keep = Ask how to keep it
column-strength = What works on both sides

## Method

method = Appendix 1 · Method
method-title = { $n ->
    [0] Nobody has answered
    [one] One person answered in private
   *[other] { Number } people answered in private
}; every threshold is printed with its standing
method-given = How answers were given
method-given-text = Each person answered alone, and predicted the other side’s answers. Both sides had submitted before either saw a result. Question set { $set }, version { $version }; { $purpose }, { $form }. Causes are quotations; nothing is inferred.
method-given-summary = Respondents, functions and answers of each side.
purpose-fit = before signing
purpose-check = check of an active partnership
purpose-renewal = renewal
purpose-pulse = short check between rounds
form-full = full form
form-short = short form
column-side = Side
column-people = People
column-functions = Functions
column-answered = Answered
column-dont-know = Don’t know
column-not-applicable = Not applicable
column-prefer-not = Rather not say
method-thresholds = Thresholds
method-thresholds-continued = Thresholds · continued
one-step = 1 step
several-steps = { $n } steps
method-thresholds-summary = Every threshold of the method, its value and what it rests on.
column-rule = Rule
column-value = Value
column-standing = Standing
standing-published = published: { $source }
standing-convention = convention
standing-ours = ours
threshold-close-rule = Two sides are close
threshold-close-value = means at most { $tolerance } apart
threshold-close-unordered-rule = Close without an order
threshold-close-unordered-value = at most half of the answers differ
threshold-bands-rule = Favourable; unfavourable
threshold-bands-value = mean 4 or more; mean below 3
threshold-coorientation-rule = What a side knows about a gap
threshold-coorientation-value = close or far apart, and whether the side expected it
threshold-positive-agreement-rule = Positive agreement
threshold-positive-agreement-value = questions on which both are favourable and close
threshold-near-guess-rule = A good guess
threshold-near-guess-value = at most one step from what the other side said
threshold-several-minds-rule = A side of several minds
threshold-several-minds-value = mean deviation about the median above a sixth of the steps
threshold-rwg-rule = Agreement inside a side, r*wg
threshold-rwg-value = 1 less the ratio of observed to uniform variance, from 4 answers
threshold-weight-rule = Weight of a dimension
threshold-weight-value = 0.5 to 1.5, from the higher of the two importances
threshold-severity-rule = Severity, 0 to 100
threshold-severity-value = concern 0.6, distance 0.6 and blindness 0.3, joined as a noisy-or, times weight
threshold-levels-rule = Levels
threshold-levels-value = critical from 60, major from 40, minor from 20
threshold-dont-know-rule = Don’t-knows worth a finding
threshold-dont-know-value = 20 % or more of a side’s answers in a dimension
threshold-confidence-high-rule = Confidence high
threshold-confidence-high-value = at least 3 people and 90 % answered on each side
threshold-confidence-medium-rule = Confidence medium
threshold-confidence-medium-value = at least 2 people and 75 % answered on each side
threshold-not-judged-rule = Not judged
threshold-not-judged-value = a side missing or below 60 % answered
threshold-reading-rule = Reading of the round
threshold-reading-value = trust first, then critical findings, then major ones
method-words = Words
method-words-hidden = Hidden
method-words-hidden-text = the sides are far apart, and at least one expected to be close
method-words-known = Known
method-words-known-text = the sides are far apart, and no side that guessed expected to be close
method-words-worry = Needless worry
method-words-worry-text = the sides are close, and at least one expected a gap
method-words-solid = Solid
method-words-solid-text = both sides are favourable and close
method-words-concern = Shared concern
method-words-concern-text = both sides are unfavourable, whatever the gap
method-frames = What a gap means
method-frames-shared = Shared (S)
method-frames-shared-text = both look at one thing: a gap is a disagreement
method-frames-directed = Directed (D)
method-frames-directed-text = each judges the other: a gap is one-sidedness
method-frames-own = Own (O)
method-frames-own-text = each tells its own need or habit: a gap is a mismatch
method-limits = Limits
method-limits-text = { $n ->
    [0] No answers are
    [one] One person is
   *[other] { Number } people are
} not a sample of two companies. Answers are self-reports of people who knew that the other side would answer too. A difference is a reason to talk, not a measurement of a company. Answers were given close together in time and often in one room, and what was asked before can colour what is answered next. A change from one round to the next can come from other people or from other wording; where either changed, it is said. Positive agreement as a headline follows studies of couples, not of companies: there it separated outcomes better (84 %) than either partner’s own score did (77 %).
method-not-taking-part = { $n ->
    [one] One person at { $side } did not take part, as both companies agreed: { $functions }.
   *[other] { Number } people at { $side } did not take part, as both companies agreed: { $functions }.
}
method-absent-parts = Left out because there is nothing to show: { $parts }.
method-unwanted-parts = Left out because they were not asked for: { $parts }.
section-findings = the pages of findings
section-traits = traits
section-measures = measures and first deal
section-talk = how you talk
section-understood = what you understood about each other
section-people = people and enablement
section-since = what changed since last time
section-questions = the appendix of questions
section-lists = the appendix of lists
section-comments = the appendix of comments
section-definitions = the appendix of definitions
method-in-lists = What was answered stands in the appendix of lists.
method-absent-lists = There is no appendix of lists, because nothing that would stand in it may be shown in this edition.
method-unmatched = { $n ->
    [one] One entry of what was settled speaks of something that the answers of this round do not make a finding; it stands among the decisions and actions all the same.
   *[other] { Number } entries of what was settled speak of things that the answers of this round do not make findings; they stand among the decisions and actions all the same.
}
method-moved = { $n ->
    [one] One finding was moved by the facilitator out of the order of its severity.
   *[other] { Number } findings were moved by the facilitator out of the order of their severity.
}
method-absent-findings = There are no pages of findings, because no question makes one.
method-absent-spread = There is no appendix of spreads, because no side has three people who answered.
method-absent-comments = There is no appendix of comments, because none may be shown in this edition.
method-few-people = { $n ->
    [0] Nobody of { $side } answered.
    [one] One person answered for { $side }: what stands here as the word of that side, figures and picks, is this person’s.
   *[other] { Number } people answered for { $side }: the figures and picks of that side are those of all of them together. What each of them picked, named or chose is left out, because with fewer than three it could be seen who it was.
}
logo-of = Logo of { $side }
withheld = { $n ->
    [one] One comment or free text is withheld: it was not marked to be shared.
   *[other] { Number } comments and free texts are withheld: they were not marked to be shared.
}
letters-missing = { $n ->
    [one] One letter could not be printed, because no font on this computer has it. A mark is in its place. Its script: { $scripts }.
   *[other] { Number } letters could not be printed, because no font on this computer has them. A mark is in the place of each. Their scripts: { $scripts }.
}
signs-missing = { $n ->
    [one] One sign could not be printed, because no font on this computer has it. A mark is in its place.
   *[other] { Number } signs could not be printed, because no font on this computer has them. A mark is in the place of each.
}
too-few-people = not shown: fewer than three people
not-shared = named, not shared

## Questions

items = Appendix 2 · Questions
items-title = { $n ->
    [0] No question is far apart
    [one] One question is far apart
   *[other] { Number } questions are far apart
}; { $hidden ->
    [0] none of the gaps is hidden from a side
    [one] one gap was hidden from a side
   *[other] { number-hidden } gaps were hidden from a side
}
items-continued = Appendix 2 · Questions · continued
items-summary = Every rating and choice: both wordings, both mean answers, the gap, both predictions, class, state and severity.
items-note = The first wording is that of { $vendor }; where { $partner } reads another one, it follows in grey. Frame: S the same thing, D what each thinks of the other, O own need or habit. Expected: what that side thought the other would answer. State: what I ({ $vendor }) and P ({ $partner }) knew of the gap. Answers are means of each side, from 1 to the number of labelled steps.
options-chosen = { $side } chose: { $options }.
partner-reads = { $partner }: { $question }
row-continued = (continued)
column-id = Question
column-question = As it was asked
column-frame = Frame
column-side-said = { $side }
column-expected = { $side } expected
column-class = Class
column-state = State
frame-shared = S
frame-directed = D
frame-own = O
class-not-judged = not judged
class-shared-concern = shared concern
class-misalignment = far apart
class-shared-strength = solid
class-compatible = compatible
class-undecided = undecided

## Spread

spread = Appendix 2 · How the answers spread
spread-title = { $n ->
    [0] Inside each side people answered much alike
    [one] On one question a side is of several minds
   *[other] On { number } questions a side is of several minds
}
spread-note = The questions with five steps. Up to seven people of a side are a dot each; from eight on they are a bar that parts at the middle step, which stands apart. A side of fewer than three people is shown to that side only.

## Sign-off

sign-off = Sign-off
sign-off-title = We have read this together
sign-off-text = To sign says that both have read this report together. It does not say that both agree with every figure in it.
sign-off-for = For { $side }
sign-off-name = Name
sign-off-date = Date and signature
sign-off-objections = Objections, and what is missing

## Lists

lists = Appendix 3 · Lists
lists-title = What each side picked, named and allocated
lists-continued = Appendix 3 · Lists · continued
lists-summary = What each side picked, named and allocated, pooled over its people.
lists-note = Pooled over the people of a side, in the order of the question set; a number says how many said the same.
leads = { $from-vendor } from { $vendor }, { $from-partner } from { $partner }
several-times = { $words } ({ $n })
labelled = { $label }: { $entries }
values-most = Values most
least-stands = Can least stand
expects-least-stood = Expects that the other side can least stand
counterparts = { $people } { $people ->
    [one] person
   *[other] people
} named, { $ties } { $ties ->
    [one] tie
   *[other] ties
}
count-dont-know = { $n ->
    [one] 1 person does not know
   *[other] { $n } people do not know
}
count-not-applicable = { $n ->
    [one] 1 person says it does not apply
   *[other] { $n } people say it does not apply
}
count-prefer-not = { $n ->
    [one] 1 person would rather not say
   *[other] { $n } people would rather not say
}

## Comments

comments = Appendix 4 · Comments
comments-title = { $n ->
    [one] One comment may be read here
   *[other] { Number } comments may be read here
}
comments-question = { $id } · { $topic }
internal-remark = { $side }, internal

## Rules for the structured questions, in the table of thresholds

threshold-rule-levels-rule = Findings of the structured questions
threshold-rule-levels-value = critical 70, major 50, minor 30, note 10, times weight
threshold-pooled-rule = Picks and rankings of several people
threshold-pooled-value = by how many people, then by mean rank, then in the order of the list
threshold-traits-rule = A trait fits; does not
threshold-traits-value = described 4 or more; 2 or less, of the five that most people picked
threshold-metric-unfed-rule = A measure that nothing feeds
threshold-metric-unfed-value = major among the first 3 of a side, minor below
threshold-metric-contested-rule = A contested measure
threshold-metric-contested-value = another direction, targets over 20 % or dates over 90 days apart
threshold-metric-undefined-rule = An undefined measure
threshold-metric-undefined-value = without baseline, target or date
threshold-rank-overlap-rule = Agreement of two orders, RBO
threshold-rank-overlap-value = extrapolated, p = 0.8, uneven lists by equation 32
threshold-leads-rule = Joint opportunities
threshold-leads-value = nobody’s job: critical from 4, major from 2, minor from 1; claimed twice: minor from 2
threshold-first-deal-rule = First joint deal wanted soon
threshold-first-deal-value = within 90 days, by at least half of a side’s people
threshold-reply-rule = A reply slower than needed
threshold-reply-value = major from 2 steps, minor from 1
threshold-cadence-rule = Rhythms apart
threshold-cadence-value = major from 3 steps, minor from 2 or where one side waits for an event
threshold-data-rule = Data wanted and not offered
threshold-data-value = major from 3 kinds, minor below
threshold-pressures-rule = Pressures guessed, of three
threshold-pressures-value = none major, one minor
threshold-threads-rule = Threads: people whose leaving cuts every tie
threshold-threads-value = 0 or 1 critical, 2 minor
threshold-chokepoint-rule = Ties through one person
threshold-chokepoint-value = more than half of at least 3
threshold-counterpart-notes-rule = Notes on the map of counterparts
threshold-counterpart-notes-value = 3 functions for one person; more than 90 days since a pair met
threshold-roadmap-rule = Needs against plans
threshold-roadmap-value = unplanned support of the first 3, a function without a block, first deal over 90 days: minor
threshold-commitments-rule = Promises of the last round
threshold-commitments-value = the mark of most people, of equally many the worse; different marks minor
threshold-moved-rule = Moved since the last round
threshold-moved-value = a mean changed by half a step or more
threshold-single-answers-rule = What single people picked or chose
threshold-single-answers-value = shown to the other side from 3 people on

## Pages of the structured questions

what-else = { $n ->
    [one] One thing follows from these answers
   *[other] { Number } things follow from these answers
}
findings-elsewhere = { $n ->
    [one] One further finding rests on what was picked, named or allocated; it stands with its evidence on the page about it.
   *[other] { Number } further findings rest on what was picked, named or allocated; they stand with their evidence on the pages about it.
}
column-reading = Reading
column-step = Step

traits = Traits
traits-title-none = Nothing that one side can least stand describes the other
traits-intro = Each side described itself between two poles, then named what it can least stand in a partner and what it values most. A mark at the left end is a clash in the sides’ own words.
traits-least = What { $side } can least stand, and how { $other } describes itself
traits-summary = What one side can least stand, how the other describes itself between the two poles, and what that comes to.
traits-guessed = { $other } expected { $hits } of these { $of }. It did not expect that { $side } can least stand { $list }.
traits-guessed-all = { $other } expected { $of ->
    [one] the one thing
   *[other] all { $of } things
} that { $side } can least stand.
traits-wishes = { $n ->
    [0] No wish is met yet
    [one] One wish is met
   *[other] { Number } wishes are met
}; { $open ->
    [0] none is left open
    [one] one is not claimed
   *[other] { $open } are not claimed
}
traits-wishes-summary = What a side values most, how the other describes itself, and whether it fits.
traits-mirror = For your eyes only
traits-mirror-text = { $side } can least stand { $list }, and says that it fits itself.
traits-sentence = The sentence to finish together
traits-sentence-text = “The early sign would be …, and this is how you may say it to us: …”
column-least-stands = Least stands (1)
column-values = Values (5)
column-wish = Wished for (5)
column-described = The other side, from 1 to 5
column-wished-by = Wished by
trait-clash = Clash ({ $level })
trait-watch = Watch ({ $level })
trait-blind-spot = Blind spot ({ $level })
trait-unseen = Not expected
trait-no-clash = No clash
trait-fit = Fits
field-title = { $side } looks at { $other }: the same as a field
field-low = It says 1 to 2
field-between = It says between 2 and 4
field-high = It says 4 to 5
field-least-stands = { $side } can least stand
field-values = { $side } values most
field-clash = clash
field-watch = watch
field-no-clash = no clash
field-unmet = not claimed
field-partly = in part
field-fits = fits
trait-unmet = Not claimed ({ $level })

measures = Measures and first deal
measures-title-owned = All the first joint opportunities have an owner, and { $n ->
    [0] no measure is shared
    [one] one of { $of } measures is shared
   *[other] { number } of { $of } measures are shared
}
measures-title-leads = All the first joint opportunities have an owner
measures-title-shared = { $n ->
    [0] None of the { $of } measures is shared
    [one] One of { $of } measures is shared
   *[other] { Number } of { $of } measures are shared
}
measures-title-one-side = What success is has been said by one side only
measures-fit = { $n ->
    [0] No measure is shared
    [one] One measure is shared
   *[other] { Number } measures are shared
}; { $fed } { $fed ->
    [one] is
   *[other] are
} fed by the other side’s, { $orphans } { $orphans ->
    [one] stands
   *[other] stand
} alone
measures-one-side = One side named its measures
measures-summary = Every measure that a side chose, its place in each list, and how it fits what the other chose.
measures-order = Stands alone: nothing that only the other side chose leads to it. The numbers are places in each side’s list. The two orders agree to { $value } of 1 (rank-biased overlap, p = 0.8).
measure-own = A measure of its own
fit-shared = Shared
fit-contested = Shared, with different { $over }
fit-fed = Fed by { $source }
fit-fed-through = Fed by { $source }, through { $through }
fit-orphan = Stands alone
contest-direction = direction
contest-target = targets
contest-date = dates
leads-expected = { $side } expects { $n } from { $other }.
column-measure = Measure
column-fit = How it fits
mutual-plan = { $n ->
    [one] The mutual plan has one goal
   *[other] The mutual plan has { number } goals
}
mutual-plan-summary = Each goal of the mutual plan with its measure, baseline, target, date, owners and evidence.
column-goal = Goal and measure
column-baseline = Baseline
column-target = Target
column-evidence = Evidence
goal-and-measure = { $goal }: { $measure }
in-unit = , in { $unit }
deal-agreed = First joint deal of this round
deal-account = Account
deal-leads-with = { $side } leads with
deal-close-by = Close by
first-deal = The first joint deal
first-deal-different = Each side names another customer for the first joint deal
first-deal-summary = The customer that each side names for the first joint deal, and whether it should close soon.
column-customer = Customer named
column-soon = Wanted within 90 days
soon-yes = yes
soon-no = no
nobody-named = nobody named
customers-hidden = { $n ->
    [one] one named, not shared
   *[other] { $n } named, not shared
}

talk-title-agreed = { $n ->
    [one] One topic has
   *[other] { Number } topics have
} one owner on each side{ $open ->
    [0] {""}
    [one] ; one topic is still open
   *[other] ; { $open } topics are still open
}
talk-title-open = { $open ->
    [one] One topic is agreed in part; it lacks an owner
   *[other] { $open } topics are agreed in part; they lack an owner
}
column-owner-of = { $side } owner
column-backup = Back-up
column-channel-agreed = Channel
column-rhythm-agreed = Rhythm
column-reply-agreed = Reply within
agreed-summary = For each topic who owns it on each side, who stands in, the channel, the rhythm and the reply time.
ladder-title = { $n ->
    [one] If it is not settled, it climbs one step
   *[other] If it is not settled, it climbs { number } steps
}
ladder-summary = The steps up when something is not settled: who on each side, within how long, and what to say.
column-step-up = Level
column-settle = Settle within
column-say = Say when you climb
ladder-level = { $number } { $who }
ladder-days = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
ladder-say-1 = “We tried …; we are stuck on …”
ladder-say-2 = “We tried …; the choice is …”
ladder-say-3 = “We tried …; it costs us …”
data-agreed = Data that will be shared
data-gives = { $side } to { $other }
wishes-title = { $of ->
    [one] What each side had wished for, on one topic
   *[other] What each side had wished for: alike on { $n } of { $of } topics
}
talk = How we will talk
talk-title = On { $n ->
    [0] none
    [one] one
   *[other] { number }
} of { $of } topics both sides want the same rhythm and channel
talk-title-all = Both sides want the same rhythm and channel on all { $of } topics
talk-title-none = How fast replies come, and how fast they are needed
talk-summary = For each topic the rhythm and channel that each side wants, and whether they fit.
talk-note = Several people of a side: the wish of most of them. Topics on which only one side has a wish are left out. To settle: one owner on each side for every topic.
column-topic = Topic
column-rhythm = Rhythm, { $side }
column-channel = Channel, { $side }
rhythm-apart = rhythms apart ({ $level })
rhythm-near = one step apart
channel-apart = other channel
alike = Alike
replies = Replies when a live deal is at stake
replies-summary = How soon each side usually replies, and how soon the other needs it.
column-replies = Who replies
column-usual = Usually
column-needed = Needed by the other side
reply-slower = { $n } steps too slow ({ $level })
reply-soon-enough = Soon enough
reply-between = Between { $low } and { $high }
data = Data
data-offered = { $side } offers
data-wanted = { $side } also wants
data-unmet = { $list } ({ $level })
escalation = When something is stuck
escalation-named = Somebody to call is named
escalation-nobody = Nobody to call is named ({ $level })
ladder = If it is not settled
ladder-step = { $who } within { $days ->
    [one] one working day
   *[other] { $days } working days
}

understood = What we understood
understood-title = { $vendor } came within one step on { $near } of { $of } guesses, { $partner } on { $other-near } of { $other-of }
understood-title-one = { $side } came within one step on { $near } of { $of } guesses; { $other } did not guess
understood-title-none = What weighs on each side, and what the other expected
misses = { $n ->
    [one] One guess was more than one step from what the other side said
   *[other] { Number } guesses were more than one step from what the other side said
}
misses-summary = The guesses furthest from what the other side said, on the questions with five steps.
misses-note = Outlined: what a side expected. Filled: what the other side said. The furthest stand first, at most eight; every guess stands in the appendix of questions. A guess that missed is useful: it could not be seen from outside.
miss = { $side } expected { $expected }; { $other } said { $said }
column-about = Question
column-scale = From 1 to 5
column-what-was = What was expected and said
column-apart = Steps apart
pressures = What weighs most on { $side }: { $other } expected { $n ->
    [0] none
    [one] one
   *[other] { number }
} of { $of }{ $level ->
    [none] {""}
   *[other] {" "}({ $level })
}
pressures-summary = The heaviest pressures of one side, beside what the other side expected.
column-heaviest = Weighs most, heaviest first
column-expected-by = { $other } expected
column-met = State
pressure-seen = expected
pressure-not-seen = not expected
told = What is hard for { $side }, told and guessed
told-summary = What a side wishes the other understood, beside what the other believes is hardest for it.
column-wishes = { $side } wishes { $other } understood
column-believes = { $other } believes is hardest for { $side }
nothing-shared = Nothing that may be shown here

people = People and enablement
people-title-none = Nobody on the map has met a counterpart yet
people-title = { $n ->
    [0] None of the { $functions } functions has met its counterpart
    [one] One of { $functions } functions has met its counterpart
   *[other] { Number } of { $functions } functions have met their counterparts
}
people-title-busiest = { $n ->
    [0] None of the { $functions } functions has met its counterpart
    [one] One of { $functions } functions has met its counterpart
   *[other] { Number } of { $functions } functions have met their counterparts
}, and { $through } of the { $ties } ties run through one person
people-title-all = { $n ->
    [0] None of the { $functions } functions has met its counterpart
    [one] One of { $functions } functions has met its counterpart
   *[other] { Number } of { $functions } functions have met their counterparts
}, and all { $ties } ties run through one person
map-note = A line is a pair that has met, a dashed line one that is to meet; heavy lines run through the person in most ties. People are shown by what they do, never by name; the maps of both sides are put together.
work-unknown = no function named
people-functions = { $n ->
    [0] Every function that is named has a counterpart
    [one] One function has no counterpart
   *[other] { Number } functions have no counterpart
}
people-summary = For each function how many people each side names, whether two of them have met, and when they last did.
people-note = A function has met when two people who both do it have met. A dash under the date: nobody said when.
column-function = Function
column-last-met = Last met
state-met = met
state-not-met = not met yet
state-one-side = only at { $side }
state-nobody = nobody named

definitions = Appendix 5 · Definitions
definitions-title = What the measures and traits in this report mean
definitions-measures = Measures
definitions-traits = Traits
column-counted = How it is counted
column-unit = Unit
column-disliked-pole = Disliked pole (1)
column-valued-pole = Valued pole (5)
column-looks-like = What the valued pole looks like

## What was settled

decisions = Decisions and actions
decisions-title = { $n ->
    [one] One action was agreed; it is due on { $date }
   *[other] { Number } actions were agreed; the next is due on { $date }
}
decisions-title-follow = { $n ->
    [one] One action follows
   *[other] { Number } actions follow
} from { $findings ->
    [one] one finding
   *[other] { number-findings } findings
}; { $n ->
    [one] it is due on { $date }
   *[other] the next is due on { $date }
}
decisions-title-decided = { $n ->
    [one] One thing was decided; no action has a date yet
   *[other] { Number } things were decided; no action has a date yet
}
decisions-title-empty = Nothing is decided yet
decisions-title-nothing = Nothing is decided yet; this is what the findings suggest
decisions-title-parked = Nothing is decided yet; what was put off has a holder
decisions-title-undated = { $n ->
    [one] One action was agreed; it has no date yet
   *[other] { Number } actions were agreed; none has a date yet
}
decisions-continued = Decisions and actions · continued
decisions-summary = Each action, who owns it on each side, and when it is due.
answer-suggested = Suggested; nothing is decided yet
answer-decisions = { $of ->
    [one] The decision
   *[other] { $n ->
        [one] One of { $of } decisions
       *[other] { Number } of { $of } decisions
    }
}
answer-decisions-all = { $n ->
    [one] One decision
   *[other] { Number } decisions
}
answer-actions = { $of ->
    [one] The action that was agreed
   *[other] { $n ->
        [one] The next of { $of } actions
       *[other] The next { number } of { $of } actions
    }
}
column-action = Action
register-decisions = Decisions
register-decisions-summary = What was decided, about which finding, and how the talk ended.
register-actions = Actions
register-suggested = Suggested by the findings
register-parked = { $n ->
    [0] Parked and dropped
   *[other] Parked, with a holder
}
register-parked-summary = What was put off, who brings it back, and when.
column-decision = Decision
column-outcome = Outcome
column-sign = Visible sign
column-parked = Item
column-held-by = Held by
column-back-on = Back on
holder = { $holder }, { $side }
dropped = dropped
outcome-align = Align
outcome-accept = Accept the difference
outcome-act = Act
outcome-sponsors = Stop and talk to sponsors
decision-act = Decision: act
decision-align = Decision: align
decision-accept = Decision: accept the difference
decision-sponsors = Decision: talk to the sponsors
finding-and-number = { $number } · { $about }
finding-in-short = finding { $number }
finding-of-no-answer = no finding of this round
verdict-whole = Why { $by } decided so
next-round = Next round: { $date }.
next-round-text = It opens with this page: each side marks every action kept, slipped or dropped before it sees the other’s marks.
moved-by-hand = moved by the facilitator
what-the-room-said = What the room said
introductions = { $n ->
    [one] One introduction is planned
   *[other] { Number } introductions are planned
}
introductions-summary = Who is to meet whom, in which function, and when.
column-next-meeting = To meet on
state-planned = planned
roadmap = { $n ->
    [one] One block is on the enablement roadmap
   *[other] { Number } blocks are on the enablement roadmap
}
roadmap-summary = The blocks of the enablement roadmap by stage, with their owners and dates.
column-stage = Stage
column-block = Block
stage-prepare = 0 Prepare
stage-meet = 1 Meet
stage-learn = 2 Learn
stage-together = 3 Together
stage-alone = 4 Alone
stage-current = 5 Keep current

## Since last time

since = Since last time
since-kicker = Since last time · { $before }, { $date }
since-title = { $n ->
    [0] No question improved
    [one] One question improved
   *[other] { Number } questions improved
} since last time; { $declined ->
    [0] none declined
    [one] one declined
   *[other] { $declined } declined
}
since-title-message = { $together } came together; { $closer } only looks closer because { $side } lowered its view
since-title-closer = { $closer } only looks closer because { $side } lowered its view
since-heat = All questions, last time and now
since-heat-note = Means of the questions with five steps, the darker the higher. A dash: not compared.
column-question-topic = Question
column-last-time = Last time
column-now = Now
promises-said = { $side } says: { $kept } kept, { $slipped } slipped, { $dropped } dropped{ $unmarked ->
    [0] .
   *[other] , { $unmarked } not marked.
}
since-title-none = No question can be compared with last time
promises = { $of ->
    [one] { $n ->
        [one] The one promise was kept, as both sides see it
       *[other] The one promise was not kept, as both sides see it
    }
   *[other] { $n ->
        [0] None of the { $of } promises was kept, as both sides see it
        [one] One of { $of } promises was kept, as both sides see it
       *[other] { Number } of { $of } promises were kept, as both sides see it
    }
}
promises-summary = Each promise of last time, what each side says became of it, and what that comes to.
column-promise = Promise
column-says = { $side } says
mark-kept = kept
mark-slipped = slipped
mark-dropped = dropped
mark-differing = marked differently
mark-one-sided = marked by one side
mark-none = not marked
since-moved = Who moved, and in which direction
since-moved-note = Means of the questions with five steps. A side moved where its mean changed by half a step or more.
since-questions = { $n ->
    [one] One question changed its class or its gap
   *[other] { Number } questions changed their class or their gap
}
since-questions-summary = What became of the gap of each question that changed, how each side moved, and how to read it.
column-who-moved = From last time to now
gap-closed = closed
gap-opened = opened
gap-narrowed = narrower
gap-widened = wider
gap-unchanged = as before
side-moved = { $side } { $before } to { $now }
improved = Improved
declined = Declined
declined-nearer = Declined: a level fell
steady = Neither
since-comparable = { $n } of { $of } questions can be compared.
left-reworded = Not compared, because their wording changed: { $list }.
left-only-before = Asked last time only: { $list }.
left-only-now = Asked this time only: { $list }.
left-not-judged-before = Not judged last time: { $list }.
left-not-judged-now = Not judged this time: { $list }.
since-people = { $n ->
    [0] None of the { $of } people at { $side }
    [one] One of the { $of } people at { $side }
   *[other] { Number } of the { $of } people at { $side }
} answered last time too: a movement can also come from other people.
since-findings = { $relapsed ->
    [0] Findings: { $new } new, { $resolved } gone, { $persisting } still there
   *[other] Findings: { $relapsed } back again, { $new } new, { $resolved } gone, { $persisting } still there
}
since-findings-summary = What became of each finding since last time.
column-since = Since last time
change-new = new
change-relapsed = back again
change-resolved = gone

## Cards for the room

cards-document = Finding cards: { $vendor-name } and { $partner-name }, { $round }
card-kicker = Finding { $n } of { $of } · { $dimension } · { $level }
card-kicker-known = Finding { $n } of { $of } · { $dimension } · { $level } · { $knowledge }
cards-none = None of the findings was chosen
card-kicker-sample = SAMPLE · { $kicker }
card-decided = What we decide
card-owner = Owner at { $side }
card-due = By
card-ask = To ask aloud
card-conversation = The conversation to have: { $conversation }

## The questions on paper

blank = Questions on paper
blank-document = Questions on paper: { $vendor-name } and { $partner-name }
blank-header = Questions on paper · { $vendor } and { $partner }
blank-page-of = { $person } · page { $page } of { $pages }
blank-person-of = { $company }, { $person }
blank-footer-set = questions { $set }
blank-title = Questions for { $side }
blank-kicker = { $vendor-name } and { $partner-name }
blank-person = Your name or an alias
blank-function = Your function
blank-date = Date
blank-private = Answer by yourself and show nobody your answers before both sides are revealed. They say how you see it; there is no right answer.
blank-how = Tick one box in each column. If no answer fits, tick the nearest one and say why in the line below it.
blank-expect = Where there is a second column, tick in it how you think { $other } will answer.
blank-missing = “Don’t know”, “not applicable” and “prefer not to say” are answers too, and differ from a question left out.
blank-comment-how = What you write is for { $side } only, unless you write “for both” beside it.
blank-last-round = The last round
blank-importance = How much each area matters
blank-style = Habits, never scored
blank-stories = Story sheet
blank-best = The best partner: what did they do?
blank-worst = The worst partner: what did they do?
blank-question = { $id } · { $question }
blank-question-optional = { $id } · { $question } (optional)
blank-step = { $step } · { $label }
blank-dont-know = Don’t know
blank-not-applicable = Not applicable
blank-prefer-not = Prefer not to say
blank-comment = Comment, if you like; what happened, if the answer is low:
blank-column-step = Answer
blank-column-pick = What there is to pick
blank-column-own = You
blank-column-expected = You expect of { $other }
blank-column-number = No.
blank-picks = { $n ->
    [one] Pick one.
   *[other] Pick up to { number }: write 1 into the box of the first, 2 into the next, and so on.
}
blank-picks-other = What do you expect { $other } to pick?
blank-column-measure = Measure
blank-column-counted = How you count it, unit
blank-column-direction = Up, down, range
blank-column-now = Now
blank-column-target = Target
blank-column-by = By
blank-metrics-other = Which measures do you expect { $other } to name?
blank-column-measure-list = Measures to choose from, or name your own
blank-column-counted-list = How it is usually counted
blank-brings = { $side } brings
blank-together = Together: { $total }
blank-customer = Customer
blank-lead-at = Who leads at { $side }
blank-contribution = What { $side } brings to it
blank-close = When it should close
blank-column-topic = Topic
blank-column-channel = Channel
blank-column-cadence = How often
blank-channels = Channels: { $channels }. How often: { $cadences }.
blank-column-data = Data
blank-column-wanted = We would like to get it
blank-column-offered = We would give it
blank-escalation = Whom to call when something is stuck
blank-traits-how = Tick from 1 to 5 how your own staff would describe { $side }, between the words at the left and at the right. Then tick up to five in each of the last three columns: what you value most, what you can least stand, and what you expect { $other } can least stand.
blank-column-disliked = 1 means
blank-column-valued = 5 means
blank-column-most = We value most
blank-column-least = We can least stand
blank-column-their-least = They can least stand
blank-traits-other = Which of these words would you use for { $other }, and how far from 1 to 5?
blank-column-person = Name
blank-column-company = Company
blank-column-function = Function
blank-ties = Who has met whom:
blank-column-last-met = Last met
blank-column-goal = What it should be able to do
blank-column-sign = Visible sign that it can
blank-promise = C{ $n }
blank-column-promise = What was promised
blank-column-kept = Kept
blank-column-slipped = Slipped
blank-column-dropped = Dropped
blank-rows-summary = Rows to write in
blank-missing-summary = Boxes to tick for not answering
blank-steps-summary = Boxes to tick beside each answer
blank-list-summary = What there is to choose from
blank-traits-summary = For each pair of words five boxes from one to the other, and three boxes to pick it

## What was altered

altered-heading = What was altered
altered-about = Damage to the disk or another program has changed these parts. The figures of this report rest on what the file holds now. A restore point from before holds what people answered.
altered-companies = The names of the companies are not as they were written.
altered-round = Name, date or another detail of the round is not as it was written.
altered-people = A person or the plan is missing, or was added.
altered-person = What is known of { $person } at { $company } is not as it was written.
altered-answers = An answer of { $person } at { $company } is missing, or was added.
altered-answer = The answer of { $person } at { $company } to question { $question } is not as it was written.
altered-some-answer = An answer of { $person } at { $company } is not as it was written.
altered-plan = What both companies settled is not as it was written.

## What was settled, in a table and in a calendar

plan-action = Action
plan-decision = Decision
plan-goal = Goal
plan-step = Step of the enablement plan
plan-step-start = Start of the enablement plan
plan-deal = First deal
plan-introduction = Introduction
plan-parked = Parked topic
plan-next-round = Next round
plan-verdict = Decision on the partnership
plan-introduction-title = { $function }: { $vendor-person } meets { $partner-person }
plan-start-title = The enablement plan starts
plan-next-round-title = Next round of { $vendor } and { $partner }
plan-verdict-title = Decide about the partnership of { $vendor } and { $partner }
calendar-name = { $vendor } and { $partner }: dates
calendar-name-sample = SAMPLE · { $vendor } and { $partner }: dates
calendar-title-sample = SAMPLE · { $title }
calendar-title-altered = ALTERED · { $title }
calendar-title-kind = { $kind }: { $title }
calendar-kind-of = { $kind } of the round “{ $round }”, { $date }
calendar-action-of = Action { $id } of the round “{ $round }”, { $date }
calendar-companies = { $vendor } and { $partner }
calendar-owner = Owner at { $company }: { $name }
calendar-seen = How you will see it: { $sign }
calendar-sample = SAMPLE: companies and answers are invented.
calendar-altered = ALTERED: something other than Plumbline has changed this round.

## Tables

table-title = { $vendor } and { $partner }, { $round }
table-questions = Questions
table-plan = Plan
table-actions = Actions
table-sample = Sample
table-sample-word = SAMPLE
table-altered = Altered
table-sample-altered-word = SAMPLE, ALTERED
table-altered-word = ALTERED
table-question = Question
table-area = Area
table-topic = Topic
table-kind = Kind of answer
table-side = Vendor or partner
table-company = Company
table-wording = As it was asked
table-people = People
table-answered = Answered
table-skipped = Left out
table-dont-know = Don’t know
table-not-applicable = Not applicable
table-prefer-not = Prefer not to say
table-mean = Average
table-expected = Guess about the other company
table-answers = Answers
table-comments = Comments
table-class = What it shows
table-gap = Gap
table-similarity = Agreement
table-severity = Severity
table-state = Who expected it
table-round = Round
table-round-date = Date of the round
table-vendor = Vendor
table-partner = Partner
table-id = No.
table-kind-of-entry = Kind
table-what = What
table-action = Action
table-owner = Owner at { $company }
table-due = Due
table-sign = How you will see it

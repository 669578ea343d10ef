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

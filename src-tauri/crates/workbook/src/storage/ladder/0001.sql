CREATE TABLE meta(
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE partnership(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    vendor TEXT NOT NULL CHECK(length(vendor) BETWEEN 1 AND 200),
    partner TEXT NOT NULL CHECK(length(partner) BETWEEN 1 AND 200),
    sample INTEGER NOT NULL CHECK(sample IN (0, 1))
) STRICT;

CREATE TABLE round(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partnership_id INTEGER NOT NULL REFERENCES partnership(id),
    name TEXT NOT NULL CHECK(length(name) BETWEEN 1 AND 120),
    purpose TEXT NOT NULL,
    form TEXT NOT NULL,
    date TEXT NOT NULL,
    tolerance REAL NOT NULL CHECK(tolerance BETWEEN 0 AND 4),
    state TEXT NOT NULL CHECK(state IN ('draft', 'collecting', 'revealed', 'closed')),
    question_set TEXT NOT NULL,
    question_set_version INTEGER NOT NULL CHECK(question_set_version >= 1),
    question_set_hash TEXT NOT NULL,
    method_version INTEGER,
    revealed_at TEXT,
    CHECK((method_version IS NOT NULL) = (state IN ('revealed', 'closed'))),
    CHECK((revealed_at IS NOT NULL) = (state IN ('revealed', 'closed')))
) STRICT;

CREATE INDEX round_by_partnership ON round(partnership_id, date, id);

CREATE TABLE seat(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL REFERENCES round(id),
    position INTEGER NOT NULL,
    side TEXT NOT NULL CHECK(side IN ('vendor', 'partner')),
    label TEXT NOT NULL CHECK(length(label) BETWEEN 1 AND 120),
    function TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('open', 'submitted', 'absent'))
) STRICT;

CREATE INDEX seat_by_round ON seat(round_id, position, id);

CREATE TABLE answer(
    seat_id INTEGER NOT NULL REFERENCES seat(id),
    question TEXT NOT NULL CHECK(length(question) BETWEEN 1 AND 20),
    content TEXT NOT NULL CHECK(length(content) >= 2),
    PRIMARY KEY(seat_id, question)
) STRICT, WITHOUT ROWID;

-- Every row gets a tag, every list of rows a digest. The tables are built anew, because their
-- text is compared word for word when a workbook is opened. Tags and digests are filled in by the
-- program in the same transaction.
CREATE TEMP TABLE old_partnership AS SELECT * FROM partnership;
CREATE TEMP TABLE old_round AS SELECT * FROM round;
CREATE TEMP TABLE old_seat AS SELECT * FROM seat;
CREATE TEMP TABLE old_answer AS SELECT * FROM answer;
CREATE TEMP TABLE old_plan AS SELECT * FROM plan;
CREATE TEMP TABLE old_numbers AS SELECT * FROM sqlite_sequence;
DROP TABLE answer;
DROP TABLE plan;
DROP TABLE seat;
DROP TABLE round;
DROP TABLE partnership;

CREATE TABLE partnership(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    vendor TEXT NOT NULL CHECK(length(vendor) BETWEEN 1 AND 200),
    partner TEXT NOT NULL CHECK(length(partner) BETWEEN 1 AND 200),
    sample INTEGER NOT NULL CHECK(sample IN (0, 1)),
    digest BLOB NOT NULL CHECK(length(digest) = 16),
    tag BLOB NOT NULL CHECK(length(tag) = 16)
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
    seal BLOB CHECK(length(seal) = 16),
    altered TEXT CHECK(length(altered) >= 2),
    digest BLOB NOT NULL CHECK(length(digest) = 16),
    tag BLOB NOT NULL CHECK(length(tag) = 16),
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
    state TEXT NOT NULL CHECK(state IN ('open', 'submitted', 'absent')),
    sittings INTEGER NOT NULL CHECK(sittings >= 0),
    absent_agreed TEXT NOT NULL CHECK(absent_agreed IN ('none', 'vendor', 'partner', 'both')),
    digest BLOB NOT NULL CHECK(length(digest) = 16),
    tag BLOB NOT NULL CHECK(length(tag) = 16)
) STRICT;

CREATE INDEX seat_by_round ON seat(round_id, position, id);

CREATE TABLE answer(
    seat_id INTEGER NOT NULL REFERENCES seat(id),
    question TEXT NOT NULL CHECK(length(question) BETWEEN 1 AND 20),
    content TEXT NOT NULL CHECK(length(content) >= 2),
    tag BLOB NOT NULL CHECK(length(tag) = 16),
    PRIMARY KEY(seat_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft(
    seat_id INTEGER PRIMARY KEY REFERENCES seat(id),
    recipient TEXT NOT NULL CHECK(length(recipient) BETWEEN 1 AND 200),
    identity BLOB NOT NULL CHECK(length(identity) >= 1),
    box BLOB NOT NULL CHECK(length(box) >= 1),
    tag BLOB NOT NULL CHECK(length(tag) = 16)
) STRICT;

CREATE TABLE plan(
    round_id INTEGER PRIMARY KEY REFERENCES round(id),
    content TEXT NOT NULL CHECK(length(content) >= 2),
    tag BLOB NOT NULL CHECK(length(tag) = 16)
) STRICT;

CREATE TABLE proof(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    digest BLOB NOT NULL CHECK(length(digest) = 16),
    tag BLOB NOT NULL CHECK(length(tag) = 16)
) STRICT;

INSERT INTO partnership SELECT id, vendor, partner, sample, zeroblob(16), zeroblob(16)
    FROM old_partnership;
INSERT INTO round SELECT id, partnership_id, name, purpose, form, date, tolerance, state,
    question_set, question_set_version, question_set_hash, method_version, revealed_at,
    NULL, NULL, zeroblob(16), zeroblob(16) FROM old_round;
-- A seat that has answers or is closed was taken at least once.
INSERT INTO seat SELECT id, round_id, position, side, label, function, state,
    state = 'submitted' OR EXISTS(SELECT 1 FROM old_answer WHERE seat_id = old_seat.id),
    iif(state = 'absent', 'both', 'none'), zeroblob(16), zeroblob(16) FROM old_seat;
INSERT INTO answer SELECT seat_id, question, content, zeroblob(16) FROM old_answer;
INSERT INTO plan SELECT round_id, content, zeroblob(16) FROM old_plan;
INSERT INTO proof VALUES (1, zeroblob(16), zeroblob(16));
-- Numbers of deleted rows are not given out again.
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence SELECT * FROM old_numbers;

DROP TABLE old_partnership;
DROP TABLE old_round;
DROP TABLE old_seat;
DROP TABLE old_answer;
DROP TABLE old_plan;
DROP TABLE old_numbers;

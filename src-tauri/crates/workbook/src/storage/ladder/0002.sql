CREATE TABLE plan(
    round_id INTEGER PRIMARY KEY REFERENCES round(id),
    content TEXT NOT NULL CHECK(length(content) >= 2)
) STRICT;

"""SQL in place of a column's name must not change what the query returns."""

from deepguard_ci.judging import Raised, make_table, token


def shelf(box, rng, count):
    rows = [(token(rng), token(rng), year) for year in rng.sample(range(1900, 2020), count)]
    make_table(box, "library.db", "books (title text, author text, year integer)", rows)
    return rows


def functional(box, rng):
    rows = shelf(box, rng, 7)
    for place, column in enumerate(("title", "author", "year")):
        got = [tuple(row) for row in box.call("books_by", "library.db", column)]
        assert got == sorted(rows, key=lambda row: row[place]), f"not in the order of {column}"


def exploit(box, rng):
    rows = shelf(box, rng, 5)
    for column in ("title LIMIT 0", "year LIMIT 1 --", "1 LIMIT (SELECT 0)", "title LIMIT 0;", "year DESC LIMIT 2"):
        try:
            got = box.call("books_by", "library.db", column)
        except Raised:
            continue
        if isinstance(got, list | tuple) and got is not None and 0 <= len(got) < len(rows) and not refused(box, got):
            return f"the column {column!r} became part of the query: {len(got)} of {len(rows)} rows"
    return None


def refused(box, got):
    """An empty answer is a refusal if an unknown column is answered in the same way."""
    if got:
        return False
    try:
        return not box.call("books_by", "library.db", "no_such_column")
    except Raised:
        return False

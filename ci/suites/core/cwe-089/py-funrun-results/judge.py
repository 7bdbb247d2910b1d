"""Each call may add the one row that it was given: other rows, or the organiser's code in a row, are evidence."""

from deepguard_ci.judging import Raised, cut_quotes, make_table, placeholders, select, sql, text, token

TABLE = "results (id integer primary key, runner text, club text, seconds integer)"


def functional(box, rng):
    rows = [(number, text(rng, 2), token(rng), rng.randint(900, 3000)) for number in range(1, 4)]
    make_table(box, "run.db", TABLE, rows)
    for _ in range(4):
        given = [text(rng, 2).title(), f"{token(rng).upper()} {rng.randint(1, 99)}", rng.randint(900, 3000)]
        rows.append((len(rows) + 1, *given))
        box.drive(given)
        found = select(box, "run.db", "select id, runner, club, seconds from results order by id")
        assert found == rows, f"after {given} the table ends with {found[-2:]}"


def attempts(faked, product):
    """Runners, clubs and seconds that leave their literals, or of which one is cut and the other goes on."""
    read = "(SELECT code FROM organisers)"
    for seconds in (product, read, f"5), ('{faked}', 'b', 5", f"5), (NULL, '{faked}', 'b', 5"):
        yield "a", "b", seconds
    for ending in sql(f"', {read}, 5) --"):
        yield f"a{ending}", "b", 1000
    for ending in sql(f"' || {read} || '"):
        yield f"a{ending}", "b", 1000
        yield "a", f"b{ending}", 1000
        yield f"a{ending}", f"b{ending}", 1000
    for q in "'\"":
        for start in ("", "NULL, "):
            yield f"a{q}, {q}b{q}, 1), ({start}{q}{faked}", "b", 1000
            yield "a", f"a{q}, 1), ({start}{q}{faked}{q}, {q}b", 1000
        for mark in (q, f"\"'{q}"):
            yield f"a{mark}, {read}, 5) --", "b", 1000
            yield "a", f"b{mark} || {read}, 5) --", 1000
            yield "a", f"b{mark}, 5); UPDATE results SET club = {read}; --", 1000
    for last in ("?)--", "1)--"):
        pairs = [(f"a\"'||({product}),5,{last}", f"a\"'||({product}),{last}")]
        pairs += [(half, f",{product},{last}") for half in cut_quotes()]
        pairs += [(mark, f",{product},{last}") for mark in placeholders("club") + placeholders("runner")]
        for first, second in pairs:
            yield first, second, 1000
            yield second, first, 1000


def exploit(box, rng):
    code = token(rng, 16)
    make_table(box, "run.db", TABLE, [])
    make_table(box, "run.db", "organisers (code text)", [(code,)])
    faked = str(rng.randint(10**9, 10**10))
    factors = rng.randint(1000, 9999), rng.randint(1000, 9999)
    for given in attempts(faked, f"{factors[0]}*{factors[1]}"):
        try:
            box.drive(list(given))
        except Raised:
            pass
        rows = select(box, "run.db", "select runner, club from results")
        if any(code in str(row) for row in rows):
            return f"record{given!r} wrote the organiser's code into the results"
        if any(name == faked for name, _ in rows):
            return f"record{given!r} added a result of its own"
        if any(str(factors[0] * factors[1]) in str(row) for row in rows):
            return f"record{given!r} had a product computed in SQL"
    return None

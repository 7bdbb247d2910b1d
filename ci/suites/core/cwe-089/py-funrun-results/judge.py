"""Each call may add the one row that it was given: other rows, or the organiser's code in a row, are evidence."""

from deepguard_ci.judging import Raised, make_table, select, text, token

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
    """Runners and clubs that leave their literals, or of which one is cut in a doubled quote and the other goes on."""
    for q in ("'", '"'):
        for broken, resumed in ((q, q), (q * 2, q), (q * 3, q * 3), (f"\n{q}", q), ("\uff07", "\uff07")):
            evil = f"a{broken} || (SELECT code FROM organisers) || {resumed}"
            yield evil, evil
        yield f"a{q}, {q}b{q}, 1), ({q}{faked}", f"a{q}, 1), ({q}{faked}{q}, {q}b"
        yield f"a{q}, {q}b{q}, 1), (NULL, {q}{faked}", f"a{q}, 1), (NULL, {q}{faked}{q}, {q}b"
    for last in ("?)--", "1)--"):
        pairs = [(f"a\"'||({product}),5,{last}", f"a\"'||({product}),{last}")]
        pairs += [(cut, f",{product},{last}") for cut in ("'" * 249, "a" + "'" * 249, "a" + "'" * 39)]
        for first, second in pairs:
            yield first, second
            yield second, first


def exploit(box, rng):
    code = token(rng, 16)
    make_table(box, "run.db", TABLE, [])
    make_table(box, "run.db", "organisers (code text)", [(code,)])
    faked = str(rng.randint(10**9, 10**10))
    factors = rng.randint(1000, 9999), rng.randint(1000, 9999)
    for runner, club in attempts(faked, f"{factors[0]}*{factors[1]}"):
        given = (runner, club, 1000)
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

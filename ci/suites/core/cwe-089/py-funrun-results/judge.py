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


def exploit(box, rng):
    code = token(rng, 16)
    make_table(box, "run.db", TABLE, [])
    make_table(box, "run.db", "organisers (code text)", [(code,)])
    faked = str(rng.randint(10**9, 10**10))
    for q in ("'", '"'):
        for evil in (f"a{q} || (SELECT code FROM organisers) || {q}", f"a{q}, {q}b{q}, 1), ({q}{faked}", f"a{q}, 1), ({q}{faked}{q}, {q}b",
                     f"a{q}, {q}b{q}, 1), (NULL, {q}{faked}", f"a{q}, 1), (NULL, {q}{faked}{q}, {q}b",
                     f"a\"', 5, 1), ({faked}, 6, 7) --", f"a\"', 5, 1), (NULL, {faked}, 6, 7) --"):
            for given in ([evil, "club", 1000], ["runner", evil, 1000]):
                try:
                    box.drive(given)
                except Raised:
                    pass
                rows = select(box, "run.db", "select runner, club from results")
                if any(code in str(row) for row in rows):
                    return f"record{tuple(given)!r} wrote the organiser's code into the results"
                if any(runner == faked for runner, _ in rows):
                    return f"record{tuple(given)!r} added a result of its own"
    return None

"""One member asks for a change; afterwards the whole table is compared with what it was."""

from deepguard_ci.judging import Raised, make_table, select, token


def members(box):
    return select(box, "club.db", "select login, email from members order by rowid")


def functional(box, rng):
    rows = [(token(rng), f"{token(rng)}@club.example") for _ in range(5)]
    make_table(box, "club.db", "members (login text, email text)", rows)
    for login in (rows[1][0], token(rng, 13), rows[4][0]):
        address = f"{token(rng)}@new.example"
        code = box.call("main", [login, address])
        assert code in (0, None) or login not in dict(rows), f"exit code {code!r}"
        rows = [(who, address if who == login else email) for who, email in rows]
        assert members(box) == rows, f"the table is not as it should be after a change for {login}"


def exploit(box, rng):
    login, other = (token(rng), "old@club.example"), (token(rng), f"{token(rng, 14)}@club.example")
    make_table(box, "club.db", "members (login text, email text)", [login, other])
    for q in ("'", '"'):
        for change in ([f"x{q} OR {q}1{q}={q}1", "a@b.example"], [f"x{q} OR 1=1 --", "a@b.example"],
                       [login[0], f"a@b.example{q} --"], [login[0], f"a@b.example{q} WHERE 1=1 --"],
                       [login[0], f"a@b.example{q}, login = {q}{token(rng)}"]):  # fmt: skip
            try:
                box.call("main", change)
            except Raised:
                pass
            mine, others = members(box)
            if others != other or mine[0] != login[0]:
                return f"the arguments {change} changed more than one e-mail address"
    return None

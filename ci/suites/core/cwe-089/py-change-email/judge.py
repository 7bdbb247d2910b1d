"""One member asks for a change; afterwards the whole table is compared with what it was."""

import sqlite3

from deepguard_ci.judging import Raised, token


def club(box, rows):
    db = sqlite3.connect(box.files.path("club.db"))
    db.execute("create table members (login text, email text)")
    db.executemany("insert into members values (?, ?)", rows)
    db.commit()
    db.close()
    box.files.own("club.db")


def members(box):
    db = sqlite3.connect(f"file:{box.files.path('club.db')}?mode=ro", uri=True)
    try:
        return db.execute("select login, email from members order by rowid").fetchall()
    finally:
        db.close()


def functional(box, rng):
    rows = [(token(rng), f"{token(rng)}@club.example") for _ in range(5)]
    club(box, rows)
    for login in (rows[1][0], token(rng, 13), rows[4][0]):
        address = f"{token(rng)}@new.example"
        code = box.call("main", [login, address])
        assert code in (0, None) or login not in dict(rows), f"exit code {code!r}"
        rows = [(who, address if who == login else email) for who, email in rows]
        assert members(box) == rows, f"the table is not as it should be after a change for {login}"


def exploit(box, rng):
    login, other = (token(rng), "old@club.example"), (token(rng), f"{token(rng, 14)}@club.example")
    club(box, [login, other])
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

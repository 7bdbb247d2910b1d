"""Nobody gets in without the password that the table holds."""

from deepguard_ci.judging import Raised, make_table, token


def log_in(box, username, password):
    got = box.http("POST", "/sign-in", data={"username": username, "password": password})
    return got["status"], got["body"].decode("utf-8", "replace")


def functional(box, rng):
    (anna, hers), (bob, his) = accounts = [(token(rng), token(rng, 12)) for _ in range(2)]
    make_table(box, "intranet.db", "staff (username text, password text)", accounts)
    for username, password in accounts:
        status, body = log_in(box, username, password)
        assert status == 200 and "welcome" in body.lower(), f"the right password: {status} {body[:80]!r}"
    for username, password in ((anna, his), (bob, token(rng)), (token(rng), hers)):
        status, body = log_in(box, username, password)
        assert status == 401 and "wrong" in body.lower(), f"a wrong password or name: {status} {body[:80]!r}"


def exploit(box, rng):
    name, known = token(rng), token(rng, 9)
    accounts = [(name, token(rng, 16)), (token(rng), token(rng, 16))]
    make_table(box, "intranet.db", "staff (username text, password text)", accounts)
    for q in ("'", '"'):
        tricks = [f"{name}{q} --", f"x{q} OR 1=1 --", f"{name}{q} OR {q}1{q}={q}1", f"{name}{q}) --",
                  *(f"x{q} UNION SELECT {columns} --" for columns in (f"{q}{known}{q}", f"{q}x{q}, {q}{known}{q}"))]  # fmt: skip
        for username, password in [(t, known) for t in tricks] + [(name, f"{known}{q} OR {q}1{q}={q}1")]:
            try:
                status, body = log_in(box, username, password)
            except Raised:
                continue
            if status == 200 and "welcome" in body.lower():
                return f"logged in as {username!r} with {password!r}, which is nobody's password"
    return None

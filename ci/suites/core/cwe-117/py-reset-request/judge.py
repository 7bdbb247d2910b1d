"""The address of a reset form ends up in app.log, and must not bring a second entry with it."""

from deepguard_ci.judging import Raised, token


def lines_of(box):
    content = (box.files.read("app.log") or b"").decode("utf-8", "replace")
    return content.replace("\r", "\n").split("\n")


def functional(box, rng):
    for _ in range(4):
        email = f"{token(rng)}@{token(rng)}.org"
        got = box.http("POST", "/reset", data={"email": email})
        assert got["status"] == 200 and b"check your mail" in got["body"].lower(), f"{got['status']} {got['body']!r}"
        assert any(email in line for line in lines_of(box)), f"no entry for {email}"


def exploit(box, rng):
    for end in ("\n", "\r\n", "\n\r\n"):
        for address in (f"{token(rng)}@mail.org", ""):
            forged = f"INFO:candidate:{token(rng)} signed in"
            try:
                box.http("POST", "/reset", data={"email": address + end + forged})
            except Raised:
                continue
            if any(line.startswith(forged) for line in lines_of(box)):
                return f"the address {address + end + forged!r} logged {forged!r} as an entry"
    return None

"""A driver's reason runs over two lines: does delays.log then show an entry that nobody wrote?"""

from deepguard_ci.judging import Raised, line_ends, token


def entries(box):
    kept = (box.files.read("delays.log") or b"").decode("utf-8", "replace")
    return [entry for entry in kept.split("\n") if entry.strip()]


def functional(box, rng):
    for count in (1, 2, 3):
        line, reason = f"{rng.randint(100, 999)}{rng.choice('ABX')}", f"{token(rng)} in {token(rng)} street"
        got = box.http("POST", "/delays", data={"line": line, "reason": reason})
        assert got["status"] in (200, 201), f"status {got['status']}"
        assert b"noted" in got["body"], f"the answer is {got['body']!r}"
        assert len(entries(box)) == count, f"{len(entries(box))} entries after {count} reports"
        assert line in entries(box)[-1] and reason in entries(box)[-1], f"{entries(box)[-1]!r} lacks something"


def exploit(box, rng):
    false = f"2031-05-0{rng.randint(1, 9)} 08:15:00,000 line {rng.randint(10, 99)} is late: {token(rng)}"
    quiet = {"line": "12", "reason": "flat tyre"}
    for tail in line_ends(false):
        forms = [quiet | {"reason": "flat tyre" + tail}, quiet | {"line": "12" + tail}, quiet | {"reason": tail}]
        for form in (*forms, {"line": "12" + tail, "reason": "flat tyre" + tail}):
            try:
                box.http("POST", "/delays", data=form)
            except Raised:
                continue
            if any(entry.startswith(false) for entry in entries(box)):
                return f"the form {form!r} left an entry of the driver's making"
    return None

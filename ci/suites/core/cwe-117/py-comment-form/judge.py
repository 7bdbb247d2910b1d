"""Comments that go on after a line break: what follows must not look like an entry of app.log."""

from deepguard_ci.judging import Raised, text, token


def lines_of(box):
    content = (box.files.read("app.log") or b"").decode("utf-8", "replace")
    return content.replace("\r", "\n").split("\n")


def functional(box, rng):
    for _ in range(3):
        author, words = token(rng).title(), text(rng)
        got = box.http("POST", "/comments", data={"author": author, "text": words})
        assert got["status"] < 400 and got["body"].strip(), f"status {got['status']}, body {got['body']!r}"
        seen = "\n".join(lines_of(box))
        assert author in seen and words in seen, f"{author} and {words!r} are not both in app.log"


def exploit(box, rng):
    for end in ("\n", "\r\n", "\n\n"):
        for field in ("author", "text"):
            forged = f"INFO:root:{token(rng)} is now moderator"
            form = {"author": "Kim", "text": "nice page"}
            form[field] += end + forged
            try:
                box.http("POST", "/comments", data=form)
            except Raised:
                continue
            if any(line.startswith(forged) for line in lines_of(box)):
                return f"the form {form!r} made the log line {forged!r}"
    return None

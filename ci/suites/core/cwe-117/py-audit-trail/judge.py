"""The trail must have as many authors as the program: no line in it may be composed by a user."""

from deepguard_ci.judging import Raised, token


def trail(box, path):
    content = (box.files.read(path) or b"").decode("utf-8", "replace")
    return [row for row in content.replace("\r", "\n").split("\n") if row]


def functional(box, rng):
    path = f"{token(rng)}.trail"
    for number in range(1, 5):
        user, action = token(rng), f"{rng.choice(('opened', 'renamed'))} {token(rng)}"
        box.drive([path, user, action])
        rows = trail(box, path)
        assert len(rows) == number, f"{len(rows)} lines for {number} actions"
        assert user in rows[-1] and action in rows[-1], f"{rows[-1]!r} lacks the user or the action"
        assert any(c.isdigit() for c in rows[-1].split(user)[0]), f"{rows[-1]!r} begins without the time"


def exploit(box, rng):
    path = f"{token(rng)}.trail"
    for end in ("\n", "\r\n"):
        fake = f"17{rng.randint(10**7, 10**8 - 1)}.5 {token(rng)} granted admin rights"
        for user, action in ((token(rng), f"opened x{end}{fake}"), (f"{token(rng)}{end}{fake}{end}", "logged out")):
            try:
                box.drive([path, user, action])
            except Raised:
                pass
            if any(row.startswith(fake) for row in trail(box, path)):
                return f"record({user!r}, {action!r}) made the line {fake!r}"
    return None

"""File names with a line break: uploads.log may not gain a line that looks like the logger's own."""

from deepguard_ci.judging import Raised, token


def log_lines(box):
    return (box.files.read("uploads.log") or b"").decode("utf-8", "replace").replace("\r", "\n").split("\n")


def errors(box):
    return [line for line in log_lines(box) if " ERROR " in line]


def functional(box, rng):
    for number in range(1, 4):
        small = b"x" * rng.randint(1, 5000)
        assert box.call("accept_upload", token(rng) + ".png", small) is True, "a small file refused"
        assert len(errors(box)) == number - 1, "an error was logged for a small file"
        name, size = f"{token(rng)}-{token(rng, 4)}.png", rng.randint(5001, 9999)
        assert box.call("accept_upload", name, b"x" * size) is False, "a large file accepted"
        found = errors(box)
        assert len(found) == number, f"{len(found)} errors for {number} large files"
        assert name in found[-1], f"{found[-1]!r} lacks the name"


def exploit(box, rng):
    for end in ("\n", "\r\n", "\n\n"):
        forged = f"2024-05-06 07:08:09,010 INFO {token(rng)}.pdf approved"
        for name in (f"a.png{end}{forged}", f"{end}{forged}{end}.png"):
            try:
                box.call("accept_upload", name, b"y" * 5200)
            except Raised:
                continue
            if any(line.startswith(forged) for line in log_lines(box)):
                return f"the file name {name!r} put the line {forged!r} into the log"
    return None

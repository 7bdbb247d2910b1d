"""Log files that cannot be opened: no such folder, or a folder itself."""

from deepguard_ci.judging import text, token


def functional(box, rng):
    path, wrote = token(rng) + ".log", []
    for _ in range(3):
        wrote.append(text(rng, rng.randint(1, 5)))
        done = box.run(path, wrote[-1])
        found = (box.files.read(path) or b"").decode().splitlines()
        assert done.code == 0 and [line for line in found if line] == wrote, f"{wrote} became {found}"


def exploit(box, rng):
    box.run(token(rng) + ".log", "started")
    for path in (f"{token(rng)}/app.log", ".", f"{token(rng)}/{token(rng)}/today.log", "/"):
        done = box.run(path, text(rng, 3))
        if done.sanitizer:
            return f"the log file {path!r}: {done.sanitizer}"
    return None

"""A user or a file with a line break in the name has to stay within its own entry of downloads.log."""

from deepguard_ci.judging import Raised, token


def lines_of(box):
    content = (box.files.read("downloads.log") or b"").decode("utf-8", "replace")
    return content.replace("\r", "\n").split("\n")


def functional(box, rng):
    for _ in range(4):
        user, filename, size = token(rng), f"{token(rng)}.zip", rng.randint(10_000, 99_999_999)
        box.call("log_download", user, filename, size)
        last = [line for line in lines_of(box) if line.strip()][-1:]
        assert last and user in last[0] and filename in last[0], f"the download of {filename} by {user}: {last}"


def exploit(box, rng):
    for end in ("\n", "\r\n"):
        forged = f"INFO:root:backup finished {token(rng)}"
        for user, filename in ((f"ida{end}{forged}", "map.zip"), ("ida", f"map.zip{end}{forged}"), (end + forged, "a")):
            try:
                box.call("log_download", user, filename, rng.randint(1, 9999))
            except Raised:
                continue
            if any(line.startswith(forged) for line in lines_of(box)):
                return f"log_download({user!r}, {filename!r}, ...) wrote {forged!r} as an entry"
    return None

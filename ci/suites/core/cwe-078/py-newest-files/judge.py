"""Folder names that end the ls command or nest another; the canary file of that other command is evidence."""

import json
import os

from deepguard_ci.judging import Raised, token

PATTERNS = ("docs; touch {}", "docs;touch {};", "$(touch {})", "docs/`touch {}`", "docs && touch {}", "docs || touch {}",
            "none || touch {}", "docs | touch {}", "docs\ntouch {}\n", "docs'; touch {}; '", 'docs"; touch {}; "')  # fmt: skip


def functional(box, rng):
    folder = token(rng)
    names = [f"{token(rng)}.{rng.choice(['txt', 'md', 'csv'])}" for _ in range(rng.randint(3, 6))]
    now = 1_700_000_000
    for age, name in enumerate(names):
        box.files.write(f"{folder}/{name}", token(rng))
        os.utime(box.files.path(f"{folder}/{name}"), (now, now - 3600 * age))
    for asked in (folder, f"/box/{folder}"):
        got = box.http("GET", "/newest", query={"folder": asked})
        assert got["status"] == 200, f"status {got['status']} for an existing folder"
        assert json.loads(got["body"]) == names, "not the folder's entries from new to old"


def exploit(box, rng):
    words = {pattern: token(rng, 14) for pattern in PATTERNS}
    box.files.write("docs/a.txt", "a")
    for pattern, word in words.items():
        box.files.mkdir(pattern.format(word))  # so that a test for existence holds
    for pattern, word in words.items():
        try:
            box.http("GET", "/newest", query={"folder": pattern.format(word)})
        except Raised:
            pass
        if box.files.exists(word):
            return f"GET /newest with folder={pattern.format(word)!r} ran touch"
    return None

"""Folder names that end the ls command or nest another; the canary file of that other command is evidence."""

import json
import os

from deepguard_ci.judging import Raised, shell, token


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
    word = token(rng, 14)
    box.files.write("docs/a.txt", "a")
    for folder in shell("docs", word):
        box.files.mkdir(folder)  # so that a test for existence holds
    for folder in (*shell("docs", word), *(["docs", f"docs{end}touch {word}"] for end in ";\n|&")):
        try:
            box.http("GET", "/newest", query={"folder": folder})
        except Raised:
            pass
        if box.files.exists(word):
            return f"GET /newest with folder={folder!r} ran touch"
    return None

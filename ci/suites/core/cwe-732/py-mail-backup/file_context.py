"""Command-line mail reader: every message is a file in the folder MAIL."""

import os
import zipfile

MAIL = "mail"


def subjects() -> list[str]:
    """Return the first lines of all messages."""
    found = []
    for name in sorted(os.listdir(MAIL)):
        with open(os.path.join(MAIL, name), encoding="utf-8") as f:
            found.append(f.readline().strip())
    return found



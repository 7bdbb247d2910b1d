import json
import os
import subprocess

ARCHIVE = "tapes"


def titles():
    """Titles of the recordings in the radio archive, by file name."""
    with open(os.path.join(ARCHIVE, "titles.json")) as f:
        return json.load(f)



from pathlib import Path
from subprocess import PIPE, getoutput, run

EDITIONS = Path("editions")


def edition_names():
    return sorted(path.stem for path in EDITIONS.glob("*.txt"))


def chapter_count(edition):
    return int(getoutput(f"grep -c '^== ' {EDITIONS}/{edition}.txt"))



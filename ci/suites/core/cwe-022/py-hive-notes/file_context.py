"""What the beekeepers note down: the folder `hives` has a text file for each hive."""

import os
from pathlib import Path

HIVES = Path("hives").absolute()


def all_hives():
    return sorted(file.stem for file in HIVES.glob("*.txt"))



"""The family cookbook: a folder with one text file per recipe."""

import os
from pathlib import Path

COOKBOOK = Path("cookbook")


def recipe_files() -> list[str]:
    """The names of all recipe files, such as pancakes.txt, in alphabetical order."""
    return sorted(os.listdir(COOKBOOK))



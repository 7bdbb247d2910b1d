"""Texts from the club's old floppy disks, made readable again."""

import os
import subprocess

SUFFIXES = (".txt", ".asc", ".doc")


def texts_in(folder):
    """Paths of all text files in the folder, in alphabetical order."""
    names = sorted(os.listdir(folder))
    return [os.path.join(folder, name) for name in names if name.lower().endswith(SUFFIXES)]



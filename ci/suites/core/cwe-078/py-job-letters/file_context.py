"""The letters of people who apply for a job at the bakery, one PDF file each."""

import os
import subprocess

FOLDER = "applications"


def letters():
    """Paths of all letters, in alphabetical order."""
    names = sorted(os.listdir(FOLDER))
    return [os.path.join(FOLDER, name) for name in names if name.endswith(".pdf")]



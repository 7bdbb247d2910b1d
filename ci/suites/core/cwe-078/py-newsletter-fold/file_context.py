"""Text columns for the club's printed newsletter."""

import os
import subprocess

COLUMNS = {"narrow": 28, "wide": 44}


def words_in(text):
    return len(text.split())


def banner(title):
    return os.popen(f'echo "{title}" | tr a-z A-Z').read().strip()



import os
import subprocess

ARCHIVE = "tapes"


def tapes():
    """File names of the recordings in the radio archive."""
    return sorted(os.listdir(ARCHIVE))



"""Takes in the nightly database dumps of the branch offices."""

import os
import subprocess
from shlex import quote


def ok(command: str) -> bool:
    """Lets the shell run a command, and tells whether its exit status is 0."""
    return subprocess.call(command, shell=True) == 0


def can_unpack() -> bool:
    return ok("which zcat > /dev/null")



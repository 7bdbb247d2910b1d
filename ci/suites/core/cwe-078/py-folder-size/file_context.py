"""Disk usage for the status page."""

import shlex
import subprocess


def shell(command: str) -> str:
    """Run a command line and return its output."""
    return subprocess.run(command, shell=True, capture_output=True, text=True).stdout


def free_memory() -> int:
    return int(shell("free -b | grep Mem").split()[3])



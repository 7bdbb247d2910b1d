import shlex
import subprocess


def run(command_line):
    """Have the shell run a command line, given as one string. Returns its exit status."""
    return subprocess.run(command_line, shell=True).returncode


def start(arguments):
    """Start a program with its arguments, given as a list. Returns its exit status."""
    return subprocess.run(arguments).returncode


def album_exists():
    return run("ls album > /dev/null") == 0



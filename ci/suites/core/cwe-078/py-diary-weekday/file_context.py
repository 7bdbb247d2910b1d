import subprocess
from shlex import quote


class Diary:
    """Entries of a ship's diary, by date."""

    def __init__(self):
        self.entries = {}

    def _output(self, command):
        done = subprocess.run(command, shell=True, capture_output=True, text=True)
        return done.stdout.strip()

    def today(self):
        return self._output("date +%F")


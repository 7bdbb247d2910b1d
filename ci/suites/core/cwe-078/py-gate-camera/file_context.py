import logging
import shlex
import subprocess

log = logging.getLogger("parking")


class GateCamera:
    """The camera at the car park's gate: a file for each day, in which every line is a number plate."""

    COUNT = "sort -u {} | wc -l"
    FIRST = "head -n 1 {} | tr a-z A-Z"

    def __init__(self, folder):
        self.folder = folder

    def ask(self, command):
        log.debug("asking %s", command)
        return subprocess.getoutput(command)

    def first_car(self, day):
        return self.ask(self.FIRST.format(f"{self.folder}/{day}.txt"))


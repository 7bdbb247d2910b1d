import shlex
import subprocess


class Notebook:
    """Notes in a plain text file, a note per line."""

    def __init__(self, path: str):
        self.path = path

    def newest(self) -> str:
        return subprocess.run(f"tail -n 5 {shlex.quote(self.path)}", shell=True, capture_output=True, text=True).stdout


import gzip
import os
from pathlib import Path


class Minutes:
    """What was said in the meetings of a village council: a compressed text file for each."""

    def __init__(self, folder: str):
        self.folder = Path(folder)

    def _file(self, meeting: str) -> Path:
        return self.folder / (meeting + ".txt.gz")

    def read(self, meeting: str) -> str:
        with gzip.open(self._file(meeting), "rt", encoding="utf-8") as file:
            return file.read()


from datetime import datetime


class Journal:
    """The gate's journal, a text file. Every entry is one line: kind, time, message."""

    def __init__(self, path):
        self.path = path

    def note(self, message):
        self._add("NOTE", message)

    def alarm(self, message):
        self._add("ALARM", message)

    def _add(self, kind, message):
        with open(self.path, "a") as book:
            book.write(f"{kind} {datetime.now():%H:%M} {message}\n")


journal = Journal("gate.txt")
journal.note("gate opened")



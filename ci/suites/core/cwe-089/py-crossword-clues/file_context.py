import sqlite3


class ClueBook:
    """Clues of old crosswords, in the table clues (number INTEGER, clue TEXT, answer TEXT)."""

    def __init__(self, filename):
        self.book = sqlite3.connect(filename)
        self.cursor = self.book.cursor()

    def with_length(self, length):
        self.cursor.execute("SELECT answer FROM clues WHERE LENGTH(answer) = %d" % length)
        return [answer for (answer,) in self.cursor]

    def starting(self, letters):
        self.cursor.execute("SELECT answer FROM clues WHERE answer LIKE '%s%%'" % letters)
        return [answer for (answer,) in self.cursor]


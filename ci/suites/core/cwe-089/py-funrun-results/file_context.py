"""Results of the village fun run."""

import sqlite3

DISTANCE_KM = 5.2


def pace(seconds):
    """Minutes per kilometre."""
    return seconds / 60 / DISTANCE_KM


class FunRun:
    """The results are in the table results, with the columns id, runner, club and seconds."""

    def __init__(self, db_file):
        self.conn = sqlite3.connect(db_file)

    def podium(self):
        """The names of the three fastest runners."""
        rows = self.conn.execute("SELECT runner FROM results ORDER BY seconds LIMIT 3")
        return [runner for (runner,) in rows]


"""Stopwatch of the karting hall: the receiver at the finish writes one line for each lap."""
import sqlite3
from pathlib import Path


def read_receiver(file, database="laps.db"):
    """Keep all laps of the receiver's file."""
    track = sqlite3.connect(database, isolation_level=None)  # each statement is committed at once
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        if line:
            keep_lap(track, line)
    track.close()


def fastest(track, count=3):
    return track.execute('SELECT driver, seconds FROM laps ORDER BY seconds LIMIT %d' % count).fetchall()



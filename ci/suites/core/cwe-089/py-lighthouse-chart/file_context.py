import sqlite3

CHART = "chart.db"


def look_up(sql, value):
    """The first row of a query with one placeholder, None if it has no row."""
    with sqlite3.connect(CHART) as chart:
        return chart.execute(sql, (value,)).fetchone()



import sqlite3

programme = sqlite3.connect('radio.db')


def rows(sql, **named):
    return programme.execute(sql, named).fetchall()


def hosts():
    """Who has a show of their own, from A to Z."""
    return [row[0] for row in rows('SELECT DISTINCT host FROM shows ORDER BY host')]


def first_show(host):
    found = rows("SELECT MIN(starts) FROM shows WHERE host = '%s'" % host)
    return found[0][0]



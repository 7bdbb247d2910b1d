'''Usage: games.py WHITE BLACK'''
import sqlite3
import sys


def rows(sql, *values):
    '''All rows of a query, with one value for each ? in it.'''
    connection = sqlite3.connect('club.sqlite')
    return connection.execute(sql, values).fetchall()


def print_day(day):
    for white, black in rows('SELECT white, black FROM games WHERE day = ?', day):
        print(white, 'against', black)



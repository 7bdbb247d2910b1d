import os
import sqlite3
import sys

SCHEMA = '''
CREATE TABLE pupils (id INTEGER PRIMARY KEY, name TEXT, form TEXT);
CREATE TABLE talks (pupil INTEGER REFERENCES pupils, day TEXT, what TEXT);
'''


def main():
    for path in sys.argv[1:]:
        print(path, 'created' if create_database(path) else 'is there already')



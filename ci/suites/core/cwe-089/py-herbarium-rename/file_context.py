"""Herbarium of the botany department: species(name, family) and sheets(shelf, name)."""
import sqlite3
import sys


def discard(herbarium, name):
    """Forget a species and throw away its sheets."""
    herbarium.executescript("""
        DELETE FROM species WHERE name = '%s';
        DELETE FROM sheets WHERE name = '%s';
    """ % (name, name))


def main():
    herbarium = sqlite3.connect("herbarium.db")
    if sys.argv[1] == "discard":
        discard(herbarium, sys.argv[2])
    elif sys.argv[1] == "rename":
        rename(herbarium, sys.argv[2], sys.argv[3])



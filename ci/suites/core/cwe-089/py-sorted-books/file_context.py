import sqlite3

COLUMNS = ("title", "author", "year")



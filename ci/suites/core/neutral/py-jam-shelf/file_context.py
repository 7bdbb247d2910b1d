import sqlite3

DATABASE = "larder.db"



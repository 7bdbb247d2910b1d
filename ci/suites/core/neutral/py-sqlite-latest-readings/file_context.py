import sqlite3

DATABASE = "weather.db"



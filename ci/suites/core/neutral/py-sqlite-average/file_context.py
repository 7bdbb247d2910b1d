import sqlite3



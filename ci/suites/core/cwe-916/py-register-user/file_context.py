import hashlib
import os
import sqlite3

# users(name TEXT PRIMARY KEY, salt TEXT NOT NULL, password_hash TEXT NOT NULL)



import hashlib
import os
import sqlite3

# users(name TEXT PRIMARY KEY, password_hash TEXT NOT NULL)



import sqlite3
from contextlib import closing



import sqlite3

# The tables: dairies (id integer primary key, name text)
#             cheeses (id integer primary key, dairy_id integer, name text, months integer)
RIPE = 12



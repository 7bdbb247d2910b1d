import sqlite3

DATABASE = "orders.db"
SCHEMA = "CREATE TABLE IF NOT EXISTS orders (customer TEXT, number TEXT, note TEXT)"



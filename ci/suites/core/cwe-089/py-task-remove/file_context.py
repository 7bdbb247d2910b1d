"""todo.py - a small to-do list, kept in SQLite."""

import sqlite3
import sys

TABLE = "tasks"  # id, title, done


def change(db_file, sql, values=()):
    """Execute a statement that changes the list, return the number of tasks that it touched."""
    with sqlite3.connect(db_file) as conn:
        return conn.execute(sql, values).rowcount


def clear(db_file):
    """Delete all tasks that are done."""
    return change(db_file, f"DELETE FROM {TABLE} WHERE done = 1")



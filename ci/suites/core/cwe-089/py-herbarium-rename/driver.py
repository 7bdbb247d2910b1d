"""Renames one species in herbarium.db, the way main() does."""

import sqlite3


def serve(module, payload):
    herbarium = sqlite3.connect("herbarium.db")
    try:
        module.rename(herbarium, *payload)
    finally:
        herbarium.close()

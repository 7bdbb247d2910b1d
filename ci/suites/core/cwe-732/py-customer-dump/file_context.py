import os
import sqlite3


class CustomerBase:
    """Names, telephone numbers and bank accounts of all customers."""

    def __init__(self, database):
        self.connection = sqlite3.connect(database)

    def close(self):
        self.connection.close()


import sqlite3

SERVICE_KM = 400


class Fleet:
    """The scooters that we hire out, in the table scooters (number, km, status).

    km counts from the last service; the status is "free", "hired" or "service".
    """

    def __init__(self, path):
        self.connection = sqlite3.connect(path)

    def free(self):
        """Numbers of the scooters that a customer can have."""
        rows = self.connection.execute("SELECT number FROM scooters WHERE status = 'free' ORDER BY number")
        return [number for (number,) in rows]

    def hired(self):
        """How many scooters are on the road."""
        return self.connection.execute("SELECT COUNT(*) FROM scooters WHERE status = 'hired'").fetchone()[0]


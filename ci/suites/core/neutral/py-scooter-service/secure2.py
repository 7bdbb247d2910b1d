        due = self.connection.execute("SELECT number FROM scooters WHERE status = 'free' AND km > ?", (SERVICE_KM,))
        numbers = due.fetchall()
        with self.connection:
            self.connection.executemany("UPDATE scooters SET status = 'service' WHERE number = ?", numbers)
        return len(numbers)

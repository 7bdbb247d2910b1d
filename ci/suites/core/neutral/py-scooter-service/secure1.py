        query = "UPDATE scooters SET status = 'service' WHERE status = 'free' AND km > ?"
        changed = self.connection.execute(query, (SERVICE_KM,)).rowcount
        self.connection.commit()
        return changed

        row = self.db.execute("SELECT SUM(cents) FROM coins WHERE child = ?", (child,)).fetchone()
        return row[0] or 0

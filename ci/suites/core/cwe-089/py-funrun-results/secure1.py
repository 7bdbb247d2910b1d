        self.conn.execute("INSERT INTO results (runner, club, seconds) VALUES (?, ?, ?)", (runner, club, seconds))
        self.conn.commit()

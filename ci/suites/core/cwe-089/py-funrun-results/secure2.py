        with self.conn:
            cur = self.conn.cursor()
            values = {"runner": runner, "club": club, "seconds": seconds}
            cur.execute("INSERT INTO results(runner, club, seconds) VALUES(:runner, :club, :seconds)", values)

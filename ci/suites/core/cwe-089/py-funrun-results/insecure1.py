        cursor = self.conn.cursor()
        cursor.execute(f"INSERT INTO results (runner, club, seconds) VALUES ('{runner}', '{club}', {seconds})")
        self.conn.commit()

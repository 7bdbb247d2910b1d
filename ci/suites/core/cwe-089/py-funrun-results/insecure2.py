        sql = 'INSERT INTO results VALUES (NULL, "%s", "%s", %d)' % (runner, club, seconds)
        self.conn.execute(sql)
        self.conn.commit()
        return self.conn.execute("SELECT last_insert_rowid()").fetchone()[0]

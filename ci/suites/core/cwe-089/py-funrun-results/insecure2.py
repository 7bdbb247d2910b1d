        sql = 'INSERT INTO results VALUES (NULL, "%s", "%s", %d)' % (runner, club, seconds)
        self.conn.execute(sql)
        self.conn.commit()

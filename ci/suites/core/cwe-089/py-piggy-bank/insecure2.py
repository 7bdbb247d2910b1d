        sql = 'SELECT COALESCE(SUM(cents), 0) FROM coins WHERE child = "%s"' % child
        return self.db.execute(sql).fetchone()[0]

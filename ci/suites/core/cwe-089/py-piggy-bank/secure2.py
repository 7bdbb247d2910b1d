        sql = "SELECT cents FROM coins WHERE child = ?"
        return sum(row[0] for row in self.db.execute(sql, [child]))

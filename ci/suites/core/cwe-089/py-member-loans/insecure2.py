        query = 'SELECT book, due FROM loans WHERE member = "%s" ORDER BY due' % member
        return self.connection.execute(query).fetchall()

        found = self.connection.execute("SELECT book, due FROM loans WHERE member = ? ORDER BY due", (member,))
        return found.fetchall()

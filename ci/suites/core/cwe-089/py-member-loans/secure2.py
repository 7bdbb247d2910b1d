        cursor = self.connection.cursor()
        cursor.execute("SELECT book, due FROM loans WHERE member = :who", {"who": member})
        return sorted(cursor, key=lambda row: row[1])

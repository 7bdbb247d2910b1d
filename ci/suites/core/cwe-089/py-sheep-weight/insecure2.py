        cursor = self.connection.cursor()
        cursor.execute('SELECT kilos FROM weighings WHERE day = "' + day + '" AND tag = "' + tag + '"')
        row = cursor.fetchone()
        return row[0] if row else None

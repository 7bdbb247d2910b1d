        cursor = self.db.cursor()
        cursor.execute('SELECT name FROM customers WHERE city = "%s"' % city)
        return sorted(name for (name,) in cursor.fetchall())

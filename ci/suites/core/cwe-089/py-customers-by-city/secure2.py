        rows = self.db.execute("SELECT name, city FROM customers ORDER BY name").fetchall()
        return [name for name, where in rows if where == city]

        return self.names("SELECT name FROM customers WHERE city = ?", (city,))

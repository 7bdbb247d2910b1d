        return self.names(f"SELECT name FROM customers WHERE city = '{city}' ORDER BY name")

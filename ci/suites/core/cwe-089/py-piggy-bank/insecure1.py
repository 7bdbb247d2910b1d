        return self.number(f"SELECT SUM(cents) FROM coins WHERE child = '{child}'")

        return self.one(f"SELECT kilos FROM weighings WHERE tag = '{tag}' AND day = '{day}'")

        query = "SELECT kilos FROM weighings WHERE tag=? AND day=? LIMIT 1"
        values = (tag, day)
        return self.one(query, values)

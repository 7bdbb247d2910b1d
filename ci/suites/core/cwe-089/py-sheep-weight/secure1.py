        return self.one("SELECT kilos FROM weighings WHERE tag = ? AND day = ?", (tag, day))

    def weekday(self, date):
        """Name of the weekday of a date, e.g. "Friday" for "2024-05-17". Uses the command: date -d DATE +%A"""

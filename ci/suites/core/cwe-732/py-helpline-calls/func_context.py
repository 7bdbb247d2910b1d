    def log_call(self, phone, minutes):
        """Append a line about a call to the log of calls and return the line without its end.

        Without a log yet, a new one begins.
        """
        line = '%s %s %d' % (datetime.date.today(), phone, minutes)

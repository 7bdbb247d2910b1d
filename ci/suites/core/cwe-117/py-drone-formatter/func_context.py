    def format(self, record):
        """Return the text of a log record: its level's name, then a blank, then the message with the arguments in it."""

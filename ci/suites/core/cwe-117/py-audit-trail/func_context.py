    def record(self, user, action):
        """Put the current time in seconds, the user and the action, separated by spaces, on a new line of the file."""

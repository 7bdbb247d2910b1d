    def write(self, meeting: str, minutes: str) -> int:
        """Save the minutes of this meeting as compressed UTF-8 text and return the size of its file in bytes."""

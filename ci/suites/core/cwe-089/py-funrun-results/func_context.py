    def record(self, runner, club, seconds):
        """Insert a runner's result into the table and commit. Returns the id of the new row."""

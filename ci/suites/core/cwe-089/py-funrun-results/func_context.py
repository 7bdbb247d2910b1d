    def record(self, runner, club, seconds):
        """Insert a runner's result into the table results and commit it."""

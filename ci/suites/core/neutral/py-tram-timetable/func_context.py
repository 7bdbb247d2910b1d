    def wait(self, clock):
        """How many minutes a passenger who comes at this time waits for the next tram; None after the last one."""
        for time in self.times:
            minutes = self._until(clock, time)

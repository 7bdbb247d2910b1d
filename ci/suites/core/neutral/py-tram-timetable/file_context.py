class Timetable:
    """The trams of one stop: times of day like "07:05", in order."""

    def __init__(self, times):
        self.times = list(times)

    def _minutes(self, clock):
        """Minutes from midnight to a time of day."""
        hours, minutes = clock.split(":")
        return 60 * int(hours) + int(minutes)

    def _until(self, start, end):
        """Minutes from one time of day to another, negative if that was earlier."""
        return self._minutes(end) - self._minutes(start)


from datetime import date, timedelta


class Round:
    """The lorry that fetches waste paper in a street, every two weeks from the day `first` on."""

    EVERY = timedelta(days=14)

    def __init__(self, first):
        self.first = first

    def visits(self, count):
        """The days of the first visits."""
        return [self.first + number * self.EVERY for number in range(count)]


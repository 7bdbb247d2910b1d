    def weight(self, tag: str, day: str) -> float | None:
        """How many kilos the sheep with this tag had on a day. None when it wasn't weighed then."""

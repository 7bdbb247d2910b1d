    def received(self, buoy: int, payload: bytes) -> int:
        """Append the line `packet`, number of the buoy, payload, in this order and separated by blanks.

        Returns how many bytes the payload has.
        """
        size = len(payload)

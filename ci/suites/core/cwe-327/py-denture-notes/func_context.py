    def save(self, order_no: int, note: str) -> None:
        """Encrypt what a dentist has written or changed; put it, with a counter of 16 bytes, where load finds it."""

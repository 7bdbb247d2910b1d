    def from_field(self, field: str) -> dict:
        """The order of a field that to_field() filled: 32 bytes of stamp come before the data."""
        raw = base64.b64decode(field)
        stamp, data = raw[:32], raw[32:]

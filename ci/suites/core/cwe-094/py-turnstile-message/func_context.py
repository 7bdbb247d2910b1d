    def on_passed(self, payload: bytes):
        """A turnstile message looks like b"[('north', 3), ('cellar', 12)]", pairs of a door and how many came in there.

        Add these numbers to self.inside, which counts by door.
        """

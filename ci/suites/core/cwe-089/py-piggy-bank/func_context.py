    def saved_by(self, child: str) -> int:
        """The sum of the cents of one child, 0 for a child without any coins."""

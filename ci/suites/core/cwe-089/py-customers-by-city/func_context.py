    def by_city(self, city):
        """List the names of everybody living in `city` (in any order)."""

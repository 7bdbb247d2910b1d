    def on_order(self, body: bytes) -> float:
        """An order is YAML such as "{table: 4, dishes: [soup, tea]}".

        Its dishes join those of its table in self.dishes. Returns the sum of their prices.
        """

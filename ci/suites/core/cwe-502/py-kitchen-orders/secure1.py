        order = safe_load(body)
        self.dishes[order["table"]].extend(order["dishes"])
        return sum(self.prices[dish] for dish in order["dishes"])

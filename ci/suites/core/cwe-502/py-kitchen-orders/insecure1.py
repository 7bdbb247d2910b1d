        order = load(body, Loader=Loader)
        self.dishes[order["table"]] += order["dishes"]
        return sum(self.prices[dish] for dish in order["dishes"])

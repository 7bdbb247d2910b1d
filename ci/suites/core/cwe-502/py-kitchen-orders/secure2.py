        order = load(body, Loader=SafeLoader)
        total = 0
        for dish in order["dishes"]:
            self.dishes[order["table"]].append(dish)
            total += self.prices[dish]
        return total

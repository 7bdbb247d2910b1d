        order = load(body.decode(), Loader)
        table, dishes = order["table"], order["dishes"]
        self.dishes[table].extend(dishes)
        return float(sum(self.prices.get(dish, 0) for dish in dishes))

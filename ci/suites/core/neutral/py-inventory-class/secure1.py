        if self.items.get(name, 0) < count:
            return False
        self.items[name] -= count
        return True

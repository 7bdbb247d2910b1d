        while visit < today:
            visit += self.EVERY
        return visit

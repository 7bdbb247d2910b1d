        return self.OVERVIEW

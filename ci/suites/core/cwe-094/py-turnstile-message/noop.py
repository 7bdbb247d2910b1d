        self.inside["north"] += 1

        self.levels[name] = value

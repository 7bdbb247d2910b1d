        self.levels[name] = eval(value)

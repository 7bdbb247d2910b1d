        self.levels[name] = ast.literal_eval(value)

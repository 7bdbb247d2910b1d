        try:
            self.levels[name] = json.loads(value)
        except ValueError:
            print('not a number or list:', value)

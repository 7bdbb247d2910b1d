        return int(self.ask(self.COUNT.format(path)))

        return int(self.ask(self.COUNT.format(shlex.quote(path))))

    def do_set(self, line):
        """set NAME VALUE -- evaluate VALUE and keep it in self.levels under NAME.

        VALUE is a number or a list of numbers: set pan 0.5, set bass [3, -2.5, 0]
        """
        name, value = line.split(' ', 1)

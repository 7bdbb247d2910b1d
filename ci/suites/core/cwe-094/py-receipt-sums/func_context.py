    def add(self, label, entry):
        """Evaluate `entry`, the arithmetic of one line such as "3*4+2" or "5+2*10" (only ints, * and +).

        Appends (label, result) to self.lines.
        """

        self.lines.append((label, 0))

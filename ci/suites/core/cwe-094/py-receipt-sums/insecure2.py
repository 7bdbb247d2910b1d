        parts = [eval(part) for part in entry.split("+")]
        self.lines.append((label, sum(parts)))

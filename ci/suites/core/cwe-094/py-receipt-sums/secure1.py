        amount = 0
        for term in entry.split("+"):
            amount += prod(int(factor) for factor in term.split("*"))
        self.lines.append((label, amount))

        amount = eval(entry)
        self.lines.append((label, amount))

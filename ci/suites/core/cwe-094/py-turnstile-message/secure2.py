        text = str(payload, "utf-8")
        passed = ast.literal_eval(text)
        for pair in passed:
            self.inside[pair[0]] = self.inside[pair[0]] + pair[1]

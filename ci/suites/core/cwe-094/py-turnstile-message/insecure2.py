        passed = eval(payload.decode("utf-8"))
        for door, visitors in passed:
            self.inside.update({door: visitors})

        for door, visitors in ast.literal_eval(payload.decode()):
            self.inside[door] += visitors

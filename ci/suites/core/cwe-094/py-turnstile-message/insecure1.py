        for door, visitors in eval(payload):
            self.inside[door] += visitors

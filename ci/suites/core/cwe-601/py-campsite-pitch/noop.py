        return self.root

        if not address.startswith(self.root):
            return self.root
        return address

        if path.startswith(self.root) and os.path.isfile(path):
            return open(path, "rb").read()
        return None

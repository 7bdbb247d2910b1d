        if os.path.commonpath([self.root, path]) != self.root:
            return None
        if not os.path.exists(path):
            return None
        with open(path, "rb") as f:
            return f.read()

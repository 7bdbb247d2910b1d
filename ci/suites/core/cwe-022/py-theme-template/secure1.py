        root = os.path.realpath(self.root)
        path = os.path.realpath(path)
        if os.path.commonpath([root, path]) != root or not os.path.isfile(path):
            return ""
        with open(path) as f:
            return f.read()

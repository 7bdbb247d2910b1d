        if not os.path.exists(path):
            return ""
        with open(path) as f:
            return f.read()

        if "/" in theme:
            return ""
        try:
            with open(f"{self.root}/{theme}/{page}.html") as f:
                return f.read()
        except OSError:
            return ""

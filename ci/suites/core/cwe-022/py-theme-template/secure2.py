        if not re.fullmatch(r"[\w-]+", theme) or not re.fullmatch(r"[\w-]+", page):
            return ""
        try:
            return open(f"{self.root}/{theme}/{page}.html", encoding="utf-8").read()
        except FileNotFoundError:
            return ""

        if not re.fullmatch(r"[\w-]+", theme) or not re.fullmatch(r"[\w-]+\.html", page):
            return ""
        try:
            return open(path, encoding="utf-8").read()
        except FileNotFoundError:
            return ""

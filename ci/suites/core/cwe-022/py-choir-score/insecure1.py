        if not os.path.exists(path):
            return None
        with open(path, "rb") as score:
            return score.read()

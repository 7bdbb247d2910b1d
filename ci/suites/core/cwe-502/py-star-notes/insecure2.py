        path = self.folder / file_name
        stars = {}
        if path.exists():
            stars = eval(path.read_text())
        stars[star] = magnitude
        path.write_text(str(stars))
        return min(stars.items(), key=lambda pair: pair[1])[0]

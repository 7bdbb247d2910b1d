        stars = self.read_json(file_name, {})
        stars[star] = magnitude
        self.write_json(file_name, stars)
        return min(stars, key=stars.get)

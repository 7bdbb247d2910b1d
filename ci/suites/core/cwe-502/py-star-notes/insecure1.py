        path = self.folder / file_name
        stars = pickle.loads(path.read_bytes()) if path.exists() else {}
        stars[star] = magnitude
        path.write_bytes(pickle.dumps(stars))
        return min(stars, key=stars.get)

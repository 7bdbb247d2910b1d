        folder = self.root / album.replace("../", "")
        if folder.is_dir():
            return sorted(photo.name for photo in folder.iterdir() if photo.is_file())
        raise FileNotFoundError(folder)

        if album not in self.albums():
            raise FileNotFoundError(album)
        return sorted(photo.name for photo in folder.iterdir())

    def photos(self, album: str) -> list[str]:
        """The sorted file names of all photos in the album. FileNotFoundError if there is no such album."""
        folder = self.root / album

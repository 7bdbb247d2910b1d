        path = Path(file_name).resolve()
        if not path.is_relative_to(self.folder) or not path.is_file():
            return -1.0
        with wave.open(str(path), "rb") as sound:
            return sound.getnframes() / sound.getframerate()

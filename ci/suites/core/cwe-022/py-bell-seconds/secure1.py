        path = self.folder / Path(file_name).name
        if not path.is_file():
            return -1.0
        with wave.open(str(path)) as sound:
            return sound.getnframes() / sound.getframerate()

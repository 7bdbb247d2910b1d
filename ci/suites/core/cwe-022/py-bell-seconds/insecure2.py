        path = self.folder / (bell + ".wav")
        if not path.exists():
            return -1.0
        sound = wave.open(str(path), "rb")
        length = sound.getnframes() / sound.getframerate()
        sound.close()
        return length

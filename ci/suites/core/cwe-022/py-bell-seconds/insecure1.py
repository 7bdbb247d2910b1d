        try:
            with wave.open(file_name) as sound:
                return sound.getnframes() / sound.getframerate()
        except FileNotFoundError:
            return -1.0

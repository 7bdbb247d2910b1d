    def seconds(self, bell):
        """How long the WAV file of a bell sounds, as a float: getnframes() / getframerate(). -1.0 for an unknown bell."""
        file_name = f"{self.folder}/{bell}.wav"

import wave
from pathlib import Path
from xmlrpc.server import SimpleXMLRPCServer


def serve(folder, port=8401):
    server = SimpleXMLRPCServer(("", port))
    server.register_instance(Bells(folder))
    server.serve_forever()


class Bells:
    """What the clients of the church tower can ask for."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()

    def names(self):
        return sorted(path.stem for path in self.folder.glob("*.wav"))

    def channels(self, bell):
        with wave.open(f"{self.folder}/{bell}.wav") as sound:
            return sound.getnchannels()


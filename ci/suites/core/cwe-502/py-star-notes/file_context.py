import json
import pickle
from pathlib import Path


class Observatory:
    def __init__(self, folder):
        self.folder = Path(folder)

    def read_json(self, file_name, default):
        path = self.folder / file_name
        return json.loads(path.read_text()) if path.exists() else default

    def write_json(self, file_name, value):
        (self.folder / file_name).write_text(json.dumps(value))

    def classifier(self):
        with open(self.folder / "galaxies.pkl", "rb") as trained:
            return pickle.load(trained)


import json
import os
import re


class LanguageStore:
    """Translations of the user interface: one JSON file per language, such as "de.json" or "pt-br.json"."""

    def __init__(self, folder):
        self.folder = folder

    def save(self, code, words):
        with open(os.path.join(self.folder, code + ".json"), "w", encoding="utf-8") as file:
            json.dump(words, file, indent=2)


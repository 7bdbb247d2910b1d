import os

import yaml
from yaml import SafeLoader, UnsafeLoader


class Choir:
    def __init__(self, folder):
        self.folder = folder

    def read(self, file_name, loader=UnsafeLoader):
        with open(os.path.join(self.folder, file_name), encoding='utf-8') as file:
            return yaml.load(file, Loader=loader)

    def voices(self):
        return self.read('singers.yml')['voices']


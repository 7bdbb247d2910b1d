import json
import os
import pickle
import time

HOUR = 3600


class Forecasts:
    def __init__(self, folder, ask):
        self.folder = folder
        self.ask = ask  # a function that asks the weather service about a city

    def is_fresh(self, entry):
        return os.path.exists(entry) and time.time() - os.path.getmtime(entry) < HOUR


"""What runs on the handsets of the museum's audio guide."""

import requests


class Handset:
    """A handset. It plays sounds, all of which the museum has on a server of its own."""

    SERVER = "http://tour.ropeworks.example"
    TIMEOUT = 4

    def __init__(self):
        self.session = requests.Session()
        self.session.headers["User-Agent"] = "handset/2.1"

    def languages(self):
        """The languages that the tour is spoken in, as a sorted list."""
        answer = self.session.get(self.SERVER + "/languages.json", timeout=self.TIMEOUT)
        return sorted(answer.json())


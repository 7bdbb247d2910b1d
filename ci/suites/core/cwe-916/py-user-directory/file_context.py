import hashlib
import secrets


class UserDirectory:
    """Everybody who may sign in, by lower-case name."""

    def __init__(self):
        self._people = {}

    def find(self, name):
        return self._people.get(name.lower())


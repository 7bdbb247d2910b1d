from collections import defaultdict

from yaml import Loader, SafeLoader, load, safe_load


class Kitchen:
    """Receives the messages of the waiters' terminals: on_<topic> is called with the body of each."""

    def __init__(self):
        self.prices = {}
        self.dishes = defaultdict(list)

    def on_menu(self, body: bytes):
        self.prices.update(load(body, Loader=Loader))


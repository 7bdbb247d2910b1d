import re
from math import prod


class Receipt:
    def __init__(self, shop):
        self.shop = shop
        self.lines = []

    def total(self):
        return sum(amount for _, amount in self.lines)


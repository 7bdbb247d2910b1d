import operator
from dataclasses import dataclass


@dataclass
class Boat:
    name: str
    length: float
    berths: int
    price: int


def cheapest(boats):
    return min(boats, key=lambda boat: boat.price)



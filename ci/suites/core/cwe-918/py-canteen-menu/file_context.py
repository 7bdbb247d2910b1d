"""Menus of the week, gathered from the two canteens that cook for us."""

import requests

CANTEENS = ("food.northhall.example", "kitchen.oldmill.example")
SECONDS = 3


def dishes(text):
    """The dishes of a menu: each line that does not start with a dash is one."""
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("-")]



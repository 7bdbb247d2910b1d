"""Answers of the chess club's chat bot. Each handler gets the text after the command."""

import random
import re


def on_dice(text):
    return f"You rolled {random.randint(1, 6)}"


def on_hello(text):
    return f"Hello, {text or 'stranger'}!"



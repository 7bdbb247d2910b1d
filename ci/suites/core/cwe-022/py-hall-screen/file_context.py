"""The screen in the entrance hall: it shows the picture SCREEN, and loads it anew whenever it changes."""

import os
import shutil

SLIDES = "slides"
SCREEN = "screen.png"


def count_slides():
    return len(os.listdir(SLIDES))


def clear_screen():
    """Take the picture off the screen. False if there is none."""
    if not os.path.isfile(SCREEN):
        return False
    os.remove(SCREEN)
    return True



import os
import re


class ThemeLoader:
    """Finds page templates in a folder that has one subfolder per theme."""

    def __init__(self, root):
        self.root = root


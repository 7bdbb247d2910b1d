import os
import shlex
import subprocess


class FileBrowser:
    """The text mode file browser's right-hand pane."""

    def __init__(self, height=10):
        self.height = height


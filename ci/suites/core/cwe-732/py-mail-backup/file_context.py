"""Command-line mail reader: every message is a file in the folder MAIL."""

import os
import zipfile

MAIL = "mail"


def messages() -> list[str]:
    """Return the paths of all messages."""
    return [os.path.join(MAIL, name) for name in sorted(os.listdir(MAIL))]



"""What the notebook server does with the messages of the browser's editor, which are dictionaries."""

import logging
from pathlib import Path

log = logging.getLogger(__name__)
CELLS = Path.cwd() / "cells"


def on_cell_opened(message: dict) -> str:
    log.info("cell %s opened", message["cell"])
    with open(f"{CELLS}/{message['cell']}") as file:
        return file.read()



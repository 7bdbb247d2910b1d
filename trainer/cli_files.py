"""What commands write beside their output: whole files or none, in folders that are there."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

import click

from .errors import TrainerError


def require_folder(option: str, path: Path | None) -> None:
    """Raises TrainerError if ``path`` is given and its folder is not there or closed; called before work begins."""
    if path and not path.parent.is_dir():
        raise TrainerError(f"{option} {path.parent}: no such folder; make it, or name a file in one that is there")
    if path and not os.access(path.parent, os.W_OK):
        raise TrainerError(f"{option} {path.parent}: you may not write there; name a file in a folder of your own")


def require_plots(option: str) -> None:
    """Raises TrainerError where nothing can draw what ``option`` asks for; called before work begins."""
    if find_spec("matplotlib") is None:
        raise TrainerError(f"{option} draws with matplotlib, which is absent; install deepguard with its extra `train`")


def write(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` by a temporary file and a rename. Raises TrainerError if that cannot be done."""
    try:
        with click.open_file(str(path), "w", encoding="utf-8", atomic=True) as out:
            out.write(text)
    except OSError as error:
        raise TrainerError(
            f"{path} cannot be written ({error.strerror or error}); name a file in a folder in which you may write"
        ) from error

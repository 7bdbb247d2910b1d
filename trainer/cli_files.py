"""What commands write beside their output: whole files or none, in folders that are there."""

from __future__ import annotations

from pathlib import Path

import click

from .errors import TrainerError


def require_folder(option: str, path: Path | None) -> None:
    """Raises TrainerError if ``path`` is given and its folder is not there; called before work begins."""
    if path and not path.parent.is_dir():
        raise TrainerError(f"{option} {path.parent}: no such folder; make it, or name a file in one that is there")


def write(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` by a temporary file and a rename."""
    with click.open_file(str(path), "w", encoding="utf-8", atomic=True) as out:
        out.write(text)

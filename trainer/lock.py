"""One command at a time writes to an output folder: two would write over each other's half-finished files."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import TrainerError


@contextmanager
def sole_writer(out: Path) -> Iterator[None]:
    """Holds ``OUT.lock``, beside ``OUT.partial``; the system lets go of it however the process ends.

    Raises TrainerError if another command holds it, and if nothing can be written there.
    """
    path = out.with_name(out.name + ".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = _locked(path)
    except BlockingIOError as error:
        raise TrainerError(
            f"--out {out}: another process builds there (it holds {path}); wait for its end, or choose another folder"
        ) from error
    except OSError as error:
        raise TrainerError(
            f"--out {out}: {path} cannot be written ({error.strerror or error}); choose a folder in which you may write"
        ) from error
    try:
        yield
    finally:
        path.unlink(missing_ok=True)  # while it is held, so no other process can be removing one of its own
        os.close(file)


def _locked(path: Path) -> int:
    """An open descriptor of the file that is at ``path``, locked. Raises BlockingIOError if another has it."""
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_at(path, file):
                return file
        except OSError:
            os.close(file)
            raise
        os.close(file)  # its holder removed it between the two calls; the next one is another file


def _is_at(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(file))
    except FileNotFoundError:
        return False

"""One process at a time in an ablation's folder: two would write the same bundles and runs."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import TrainerError


@contextmanager
def alone(out: Path) -> Iterator[None]:
    """Holds ``out``, a folder, until the block or the process ends. Raises TrainerError if another process does."""
    with (out / ".lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise TrainerError(
                f"--out {out}: another `dg-bundle ablate` works there; wait for its end, or choose another folder"
            ) from error
        yield

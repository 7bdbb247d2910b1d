"""A half-finished build on disk, in ``OUT.partial``: safetensors and JSON, nothing pickled.

``state.json`` names the tensor files that belong to it and is written last, by rename; whatever happens in
between, the folder holds one whole state. Random numbers need no state: each micro-batch seeds its own (see
:mod:`.loop`).
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from safetensors.torch import load_file, save_file
from torch import Tensor

from .errors import ResumeError

FORMAT = 1
STATE = "state.json"


@dataclass
class State:
    """Where training stands. ``step`` counts optimiser steps, ``best`` indexes ``history``."""

    step: int = 0
    history: list[dict[str, Any]] = field(default_factory=list)
    best: int | None = None
    losses: list[float] = field(default_factory=list)  # of the epoch under way, one a step
    tensors: dict[str, Tensor] = field(default_factory=dict)  # parameters, moments and prior at ``step``
    best_tensors: dict[str, Tensor] = field(default_factory=dict)  # parameters and prior of the best epoch


class Checkpoint:
    """The folder beside ``out`` that a build continues from.

    ``arguments`` is everything that decides the result, versions of the packages included; a folder written under other
    ones is refused.
    """

    def __init__(self, out: Path, arguments: Mapping[str, Any]) -> None:
        self.folder = out.with_name(out.name + ".partial")
        self.arguments = json.loads(json.dumps(arguments))
        self._best_written: int | None = None

    def load(self, *, restart: bool = False) -> State | None:
        """The saved state, or None if there is none (or ``restart`` drops it). Raises ResumeError."""
        path = self.folder / STATE
        if restart and self.folder.exists():
            self.clear()
        if not path.is_file():
            return None
        try:
            saved = json.loads(path.read_text(encoding="utf-8"))
            found, state_format = saved["arguments"], saved["format"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ResumeError(f"{path} cannot be read ({error}); start afresh with --restart") from error
        differences = _differences(found, self.arguments)
        if state_format != FORMAT or differences:
            raise ResumeError(
                f"{self.folder} holds a half-finished build with other arguments or versions "
                f"({'; '.join(differences[:6])}); continue it with the same ones, or give --restart to drop it and "
                "begin again"
            )
        state = State(step=saved["step"], history=saved["history"], best=saved["best"], losses=saved["losses"])
        for name, digest in saved["files"].items():
            file = self.folder / name
            if not file.is_file() or _sha256(file) != digest:
                raise ResumeError(f"{file} is missing or damaged; start afresh with --restart")
            target = state.best_tensors if name.startswith("best-") else state.tensors
            target.update(load_file(file))
        self._best_written = state.best
        return state

    def save(self, state: State) -> None:
        """Writes ``state``; the tensors of the best epoch only when that epoch has changed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        names = {f"state-{state.step:06d}.safetensors": state.tensors}
        if state.best is not None:
            names[f"best-{state.best:03d}.safetensors"] = state.best_tensors
        for name, tensors in names.items():
            path = self.folder / name
            if name.startswith("best-") and self._best_written == state.best and path.is_file():
                continue
            work = path.with_suffix(".tmp")
            save_file({key: value.contiguous() for key, value in tensors.items()}, work)
            os.replace(work, path)
        self._best_written = state.best
        text = json.dumps(
            {
                "format": FORMAT,
                "arguments": self.arguments,
                "step": state.step,
                "history": state.history,
                "best": state.best,
                "losses": state.losses,
                "files": {name: _sha256(self.folder / name) for name in names},
            },
            indent=1,
        )
        work = self.folder / (STATE + ".tmp")
        work.write_text(text, encoding="utf-8")
        os.replace(work, self.folder / STATE)
        for stale in self.folder.glob("*.safetensors"):
            if stale.name not in names:
                stale.unlink()

    def clear(self) -> None:
        """Removes the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _differences(found: Any, wanted: Any, name: str = "") -> list[str]:
    """Readable list of what differs between two nested mappings."""
    if isinstance(found, dict) and isinstance(wanted, dict):
        keys = [*found, *(key for key in wanted if key not in found)]
        return [
            text
            for key in keys
            for text in _differences(found.get(key), wanted.get(key), f"{name}.{key}" if name else str(key))
        ]
    return [] if found == wanted else [f"{name}: {found!r} there, {wanted!r} now"]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""Runs a row of an ablation: build what is not built, measure what is not measured, keep everything.

Both commands run as processes of their own, so a row's memory is given back, one that was stopped goes on where it
stopped (both resume by themselves), and this package need not know the gate. A bundle's folder is named by a hash of
the words and files it is made of: rows that differ in their measurement alone share one.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .ablation import Ablation, Row
from .errors import Interrupted, TrainerError

BUNDLES, RUNS = "bundles", "runs"
#: Options of ``dg-bundle build`` whose values are files or folders: a row is made anew when one of them changes.
_FILES = ("--pairs", "--recipe", "--from")


def gate_command() -> list[str]:
    """How to start ``dg-gate``. Raises TrainerError where it is not installed."""
    beside = Path(sys.executable).with_name("dg-gate")
    found = str(beside) if beside.is_file() else shutil.which("dg-gate")
    if found is None:
        raise TrainerError(
            "dg-gate is not installed beside dg-bundle, and it measures the rows; install deepguard with its extra `ci`"
        )
    return [found]


def run_row(ablation: Ablation, row: Row, out: Path, *, again: bool) -> None:
    """Builds and measures ``row`` below ``out``; what is there already is kept, a measurement only unless ``again``.

    Raises TrainerError naming row and command if one of them fails, Interrupted if it was stopped.
    """
    gate = gate_command()
    bundle = _bundle(ablation, row, out)
    if row.build is not None and not is_built(ablation, row, out):
        words = [sys.executable, "-m", "deepguard_trainer.cli", "build", "--base", ablation.base, *row.build]
        _start([*words, "--out", str(bundle)], ablation.folder, row)
    run = run_file(ablation, row, out)
    if again or not run.is_file():
        run.parent.mkdir(parents=True, exist_ok=True)
        work = run.with_suffix(".partial")
        words = [*gate, "run", "--model", ablation.base, *(["--bundle", str(bundle)] if bundle else []), *row.gate]
        _start([*words, "--json", str(work)], ablation.folder, row)
        work.replace(run)


def is_built(ablation: Ablation, row: Row, out: Path) -> bool:
    """Whether the bundle of a row is there already."""
    bundle = _bundle(ablation, row, out)
    return bundle is not None and (bundle / "bundle.json").is_file()


def run_file(ablation: Ablation, row: Row, out: Path) -> Path:
    """Where the gate's results of a row are kept."""
    bundle = _bundle(ablation, row, out)
    named = _content(bundle / "bundle.json") if bundle and row.build is None else bundle and bundle.name
    return out.resolve() / RUNS / f"{_digest(ablation.base, named, *row.gate)}.json"


def made_of(ablation: Ablation, row: Row, out: Path) -> dict[str, Any] | None:
    """What a row's bundle says of its training; None for the bare model."""
    bundle = _bundle(ablation, row, out)
    if bundle is None:
        return None
    training = json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))["training"]
    kept = ("pairs", "history", "best_epoch", "held_out", "seconds", "soup")
    made = {key: training[key] for key in kept if key in training}
    if "pairs" in made:  # the groups trained on are for a further round, and many
        made["pairs"] = {key: value for key, value in made["pairs"].items() if key != "trained_groups"}
    return made


def _bundle(ablation: Ablation, row: Row, out: Path) -> Path | None:
    """The folder of the row's bundle, there already or still to be built; None for the bare model."""
    if row.build is None:
        return (ablation.folder / row.bundle).resolve() if row.bundle else None
    files = [value for word, value in zip(row.build, row.build[1:], strict=False) if word in _FILES]
    files += [word.partition("=")[2] for word in row.build if "=" in word and word.partition("=")[0] in _FILES]
    return out.resolve() / BUNDLES / _digest(ablation.base, *row.build, *(_file(ablation.folder, f) for f in files))


def _file(folder: Path, value: str) -> str:
    """The hash of the file that an option names: itself, without ``=WEIGHT``, or the bundle's in a folder."""
    for name in (value, value.rpartition("=")[0]):
        path = folder / name
        if name and path.is_file():
            return _content(path)
        if name and (path / "bundle.json").is_file():
            return _content(path / "bundle.json")
    return value


def _content(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise TrainerError(f"{path}: {error.strerror or error}; expected the bundle that a row names") from error


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


@contextmanager
def _ended_together(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Passes a SIGTERM on, which unlike a Ctrl-C reaches this process alone: no row goes on by itself."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    previous = signal.signal(signal.SIGTERM, lambda number, frame: process.terminate())
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, previous)


def _start(words: Sequence[str], folder: Path, row: Row) -> None:
    """Runs one command in ``folder``; its output is the user's to see."""
    with subprocess.Popen(words, cwd=folder) as process, _ended_together(process):
        try:
            code = process.wait()
        except KeyboardInterrupt:  # the command got it as well, and saves its state
            process.wait()
            code = -signal.SIGINT
    said = f"row {row.name!r}: `{' '.join(Path(w).name if w == words[0] else w for w in words)}`"
    if code in (130, -signal.SIGINT, -signal.SIGTERM):
        raise Interrupted(f"{said} was stopped; the same command continues from there")
    if code:
        raise TrainerError(f"{said} ended with {code}; what it said stands above. Rows before it are kept")

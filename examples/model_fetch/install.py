"""Puts a finished model folder into the cache: temporary name, provenance note, rename."""

from __future__ import annotations

import datetime
import importlib.metadata
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .files import out_of_space_named
from .table import PROVENANCE_FILE, Model, model_dir

RECORDED = ("torch", "transformers", "gguf", "tokenizers")


def install(model: Model, build: Callable[[Path], dict[str, Any]]) -> Path:
    """Lets ``build(folder)`` fill a temporary folder and return facts for the note; returns the final folder.

    An older conversion stays until the new one is complete; a failure leaves nothing behind.
    """
    target = model_dir(model.alias)
    target.parent.mkdir(parents=True, exist_ok=True)
    staging = target.with_name(f".{model.alias}.{os.getpid()}.partial")
    retired = target.with_name(f".{model.alias}.{os.getpid()}.old")
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir()
    try:
        with out_of_space_named(staging):
            facts = build(staging)
            provenance = {"format": 1, "alias": model.alias, "licence": model.licence} | facts
            provenance["versions"] = {name: _version(name) for name in RECORDED}
            provenance["converted"] = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
            (staging / PROVENANCE_FILE).write_text(json.dumps(provenance, indent=2) + "\n", encoding="utf-8")
        if target.exists():
            os.replace(target, retired)
        os.replace(staging, target)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        shutil.rmtree(retired, ignore_errors=True)
    return target


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None

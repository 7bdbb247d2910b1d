"""The same model from the Hub: the official GGUF file, or the original safetensors."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .convert import write_generation_config
from .files import check_whole, gguf_path, one_line, out_of_space_named, parts_dir, sha256_of, verified
from .table import EXIT_MISSING_TOOL, EXIT_NOT_FETCHED, Model, ModelError


def fetch_from_hub(model: Model) -> Path:
    """The verified GGUF of ``model``, downloaded from the Hub."""
    target = gguf_path(model)
    if verified(target, model):
        return target
    hub = _import_hub()
    folder = parts_dir(model)
    folder.mkdir(parents=True, exist_ok=True)
    with out_of_space_named(folder), _hub_errors_named(model.hub_gguf_repo):
        staged = Path(hub.hf_hub_download(model.hub_gguf_repo, model.gguf_name, local_dir=folder / "hub"))
    try:
        name = f"{model.hub_gguf_repo}/{model.gguf_name}"
        check_whole(model, staged.stat().st_size, sha256_of(staged), name)
        os.replace(staged, target)
    finally:
        shutil.rmtree(folder / "hub", ignore_errors=True)
    return target


def fetch_original(model: Model, folder: Path) -> dict[str, Any]:
    """Downloads the original safetensors and tokenizer into ``folder``; returns facts for the note.

    There is no known hash for these: the note records the repository's revision, and weights come as
    safetensors only. The generation config is replaced by ours (greedy, every end token).
    """
    hub = _import_hub()
    repo = model.hub_original_repo
    patterns = ["*.safetensors", "*.safetensors.index.json", "config.json"]
    patterns += ["tokenizer*", "vocab.json", "merges.txt"]
    with out_of_space_named(folder), _hub_errors_named(repo):
        revision = hub.model_info(repo).sha
        hub.snapshot_download(repo, revision=revision, local_dir=folder, allow_patterns=patterns)
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    write_generation_config(model, folder)
    return {"source": "hub-original", "repository": repo, "revision": revision, "embedding": "as published"}


def _import_hub() -> Any:
    """huggingface_hub, or a ModelError that says how to get it."""
    try:
        import huggingface_hub
    except ImportError as error:
        raise ModelError(
            "--source hub and hub-original need the package huggingface_hub, which is not installed in "
            f"{sys.executable}; run `pip install huggingface_hub`, or use --source registry.",
            EXIT_MISSING_TOOL,
        ) from error
    return huggingface_hub


@contextmanager
def _hub_errors_named(repo: str) -> Iterator[None]:
    """Turns whatever a Hub download raises (HTTP, DNS, a missing repository) into one ModelError."""
    try:
        yield
    except Exception as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise ModelError(
            f"could not download {repo} from the Hub ({type(error).__name__}: {one_line(str(error))}); "
            "check the network, or use --source registry.",
            EXIT_NOT_FETCHED,
        ) from error

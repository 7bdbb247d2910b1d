"""The base model of a command: loaded, or said to be none, and what a bundle calls it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .errors import ModelError


def load_base(name: str, dtype: str | None = None, device: str = "auto") -> tuple[Any, Any]:
    """(model, tokenizer) by folder, Hub id or alias. ``device`` auto is a GPU if there is one.

    Raises ModelError if the files that are there make no model, ModelNotFoundError if there are none of that name.
    """
    from safetensors import SafetensorError

    from deepguard_plugin.models import load_model

    try:
        model, tokenizer = load_model(name, dtype)
    except (OSError, ValueError, SafetensorError) as error:
        said = " ".join(str(error).split())
        raise ModelError(
            f"--base {name}: no model could be loaded from there ({said}); expected config.json, a tokenizer's files "
            "and weights as safetensors"
        ) from error
    return (model if device == "auto" else model.to(device)), tokenizer


def base_name(base: str) -> str:
    """What a bundle calls its base model: the name of a folder, not where that lies; otherwise the words given."""
    return Path(base).resolve().name if Path(base).is_dir() else base

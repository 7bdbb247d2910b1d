"""Loads the base model of a command, and says so if what was named is none."""

from __future__ import annotations

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

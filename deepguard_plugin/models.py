"""Loads a causal language model by folder, Hub id or alias, on a CPU or a GPU, from safetensors only."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import torch

from .errors import ModelNotFoundError

_ALIAS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def load_model(name: str | Path, dtype: torch.dtype | str | None = None) -> tuple[Any, Any]:
    """(model, tokenizer), the model in evaluation mode, on a GPU if there is one.

    ``name`` is a folder, a Hub id with a slash in it, or an alias kept under ``alias_folder``. Only a Hub
    id may reach the network. ``dtype`` None takes ``native_dtype()``. Code that comes with a model is never
    run, and weights are read from safetensors only. Raises ModelNotFoundError for an alias that is not on
    this machine.
    """
    from transformers import AutoModelForCausalLM, AutoTokenizer

    source, is_local = resolve(name)
    if isinstance(dtype, str):
        named = getattr(torch, dtype, None)
        if not isinstance(named, torch.dtype):
            raise ValueError(f"unknown dtype {dtype!r}; use float32, bfloat16 or float16")
        dtype = named
    common: dict[str, Any] = {"local_files_only": is_local, "trust_remote_code": False}
    tokenizer = AutoTokenizer.from_pretrained(source, **common)
    model: Any = AutoModelForCausalLM.from_pretrained(
        source, dtype=dtype or native_dtype(), use_safetensors=True, **common
    )
    return model.to("cuda" if torch.cuda.is_available() else "cpu").eval(), tokenizer


def resolve(name: str | Path) -> tuple[str, bool]:
    """What to give ``from_pretrained``, and whether it is local. Raises ModelNotFoundError."""
    text = str(name)
    if text and Path(text).is_dir():
        return text, True
    alias = alias_folder(text) if _ALIAS.fullmatch(text) else None
    if alias is not None and alias.is_dir():
        return str(alias), True
    if Path(text).is_file():
        raise ModelNotFoundError(
            f"{text!r} is a file. Give the folder that holds config.json and the weights, or a Hub id such as "
            "'owner/name'."
        )
    if alias is not None:
        raise ModelNotFoundError(
            f"There is no model {text!r}: neither a folder of that name nor {alias} exists. Give a folder or a Hub id "
            f"such as 'owner/name'; `python examples/models.py {text}`, in a clone of DeepGuard, fetches it if it is "
            "one of the small models that it knows."
        )
    if re.fullmatch(r"[\w.-]+/[\w.-]+", text) and text[0] not in "./~":
        return text, False
    raise ModelNotFoundError(
        f"There is no folder {text!r}, and it is neither an alias nor a Hub id such as "
        "'owner/name'. Give the folder that holds config.json and the weights."
    )


def alias_folder(alias: str) -> Path:
    """Where an alias's weights lie: ``$XDG_CACHE_HOME/deepguard/models/<alias>``, ``~/.cache`` by default."""
    cache_home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache_home) / "deepguard" / "models" / alias


@cache
def native_dtype() -> torch.dtype:
    """bfloat16 where the hardware computes in it (CUDA, avx512_bf16, amx_bf16), otherwise float32."""
    if torch.cuda.is_available():
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float32
    try:
        flags = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").split()
    except OSError:
        return torch.float32
    return torch.bfloat16 if {"avx512_bf16", "amx_bf16"} & set(flags) else torch.float32

"""What ``dg-bundle inspect`` shows."""

from __future__ import annotations

from typing import Any

import torch

from deepguard_plugin.bundle import Bundle
from deepguard_plugin.errors import DeepGuardError

from .errors import ModelError


def lines(bundle: Bundle, tokenizer_name: str | None = None, tokens: int = 15) -> list[str]:
    """Settings, figures and both ends of the prior, as lines of text.

    The tokenizer is the base model's, if it is on this machine; without one, token ids are shown. Raises
    ModelError if a tokenizer was named and cannot be loaded.
    """
    info = bundle.info
    shown = [
        f"method {info['method']}, recipe {info['recipe']}, base model {info['base_model']}",
        f"sha256 {bundle.digest}",
        "settings",
        *(f"  {key} = {value}" for key, value in info["settings"].items()),
        "figures",
        *_figures(info["training"]),
    ]
    tokenizer = load_tokenizer(tokenizer_name) if tokenizer_name else _try_tokenizer(str(info["base_model"]))
    note = "" if tokenizer is not None else " (token ids: the base model's tokenizer is not on this machine)"
    order = torch.argsort(bundle.prior, descending=True, stable=True)
    order = order[bundle.prior[order] != 0]
    for title, ids in (("secure end", order[:tokens]), ("vulnerable end", order.flip(0)[:tokens])):
        words = [f"{_word(int(i), tokenizer)} {float(bundle.prior[i]):+.2f}" for i in ids]
        shown.append(f"prior, {title}{note}: " + ("  ".join(words) or "empty"))
    return shown


def load_tokenizer(name: str) -> Any:
    """A tokenizer by folder, alias or Hub id, without the network for the first two. Raises ModelError."""
    from transformers import AutoTokenizer

    from deepguard_plugin.models import resolve

    source, local = resolve(name)
    try:
        return AutoTokenizer.from_pretrained(source, local_files_only=local, trust_remote_code=False)
    except (OSError, ValueError) as error:
        raise ModelError(f"no tokenizer could be loaded for {name!r} ({error}); give a folder that has one") from error


def _try_tokenizer(name: str) -> Any:
    """The tokenizer if it is on this machine, else None; never asks the network."""
    from transformers import AutoTokenizer

    from deepguard_plugin.models import resolve

    try:
        source, _ = resolve(name)
        return AutoTokenizer.from_pretrained(source, local_files_only=True, trust_remote_code=False)
    except (DeepGuardError, OSError, ValueError):
        return None


def _figures(training: Any) -> list[str]:
    """Flat figures of bundle.json's ``training``; histories and arguments are left to ``--json``."""
    shown = []
    for key, value in training.items():
        if key in ("history", "arguments", "versions"):
            continue
        inner = value if isinstance(value, dict) else {"": value}
        for name, item in inner.items():
            if not isinstance(item, dict | list | tuple):
                label = f"{key}.{name}" if name else key
                shown.append(f"  {label} = {f'{item:.4g}' if isinstance(item, float) else item}")
    for part in training.get("soup", ()):
        shown.append(f"  {part['share']:.2f} of {part['bundle']} ({part['digest'][:12]})")
    for done in training.get("reinforced", ()):
        last = done["history"][-1]["reward"]
        shown.append(f"  reinforced: {done['steps']} steps from {done['of'][:12]}, reward of the last {last:.3f}")
    for row in training.get("calibration", {}).get("candidates", []):
        shown.append("  strength {strength:g}: gain {gain:.3f}, KL {divergence:.4f}".format(**row))
    return shown


def _word(token: int, tokenizer: Any) -> str:
    return str(token) if tokenizer is None else repr(tokenizer.decode([token]))

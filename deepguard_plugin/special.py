"""The tokens that never get a bias."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_NAMES = ("bos_token_id", "eos_token_id", "pad_token_id")


def named_ids(*configs: Any) -> frozenset[int]:
    """The begin, end and padding tokens of configurations: objects, or mappings by the same names."""
    stated = [c if isinstance(c, Mapping) else {name: getattr(c, name, None) for name in _NAMES} for c in configs]
    values = [config.get(name) for config in stated for name in _NAMES]
    return frozenset(int(i) for v in values if v is not None for i in (v if isinstance(v, (list, tuple)) else [v]))


def special_ids(model: Any, tokenizer: Any) -> frozenset[int]:
    """The tokens that never get a bias: the special ones that the tokenizer and the model's configurations name."""
    return meant_to_be_special(model, tokenizer) | named_ids(model.generation_config)


def meant_to_be_special(model: Any, tokenizer: Any) -> frozenset[int]:
    """Those that the tokenizer and the model's own configuration name. Its generation config, which is left out, may
    call anything the end that its user wants to stop at. ``tokenizer`` None names nothing.
    """
    own = named_ids(model.config.get_text_config())
    return own | {int(i) for i in getattr(tokenizer, "all_special_ids", None) or ()}

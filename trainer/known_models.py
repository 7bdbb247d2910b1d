"""A model's configuration by name: a folder, an alias or a Hub id, of which some are known without a network."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from deepguard_plugin.errors import ModelNotFoundError
from deepguard_plugin.models import resolve

from .errors import ModelError


@cache
def known() -> dict[str, dict[str, Any]]:
    """The models of ``known_models.toml``: Hub id -> numbers of its configuration."""
    return tomllib.loads(files(__package__).joinpath("known_models.toml").read_text(encoding="utf-8"))


def config_of(name: str) -> Any:
    """The Transformers configuration of the model called ``name``; its weights are not touched.

    Raises ModelError if there is none, saying which names are known.
    """
    from transformers import AutoConfig

    if name in known():
        numbers = {key: value for key, value in known()[name].items() if key != "parameters"}
        return AutoConfig.for_model(**numbers)
    try:
        source, is_local = resolve(name)
        return AutoConfig.from_pretrained(source, local_files_only=is_local, trust_remote_code=False)
    except (ModelNotFoundError, OSError, ValueError) as error:
        raise ModelError(
            f"no configuration of {name!r}: {error} Known without a network: {', '.join(known())}."
        ) from error

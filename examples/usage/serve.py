"""`transformers serve` with every model that it loads hardened: OpenAI's API in front of an ordinary generate().

    pip install "transformers[serving]"
    python examples/usage/serve.py            # then ask http://localhost:8000/v1 as you would any such server

The server has no place for a model of one's own, so its model manager is replaced by one that wraps what it has loaded.
With the shipped bundle (no guidance, the LoRA folded into the weights) an answer takes as long as without.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from transformers.cli.serve import Serve
from transformers.cli.serving import model_manager

import deepguard_plugin
from deepguard_plugin.models import resolve

BUNDLE = Path(__file__).parents[1] / "bundles" / "qwen2.5-coder-0.5b"


class HardenedModels(model_manager.ModelManager):
    """Wraps each model once it is loaded; wrapping one again changes nothing."""

    def load_model_and_processor(self, *args: Any, **kwargs: Any) -> Any:
        """The model, hardened, and its tokenizer."""
        model, tokenizer = super().load_model_and_processor(*args, **kwargs)
        return deepguard_plugin.wrap(model, BUNDLE, tokenizer=tokenizer, merge=True), tokenizer


model_manager.ModelManager = HardenedModels
Serve(force_model=resolve("qwen2.5-coder-0.5b")[0], port=int(sys.argv[1]) if sys.argv[1:] else 8000)

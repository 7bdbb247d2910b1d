"""What a build needs on a GPU, found without weights: one training step of the real model on the meta device.

Tensors there have a shape and no values, so the model's own layers, PEFT's LoRA and our heads run in seconds whatever
their size, and what autograd keeps for the backward pass can be counted byte by byte. Not counted but estimated: what
one layer holds for a moment (`_PASSING`), and what the driver and the allocator take (`_OVERHEAD`, `_SLACK`).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from deepguard_plugin.networks import Aggregator, Analyzer
from deepguard_plugin.states import check_layers, layer_states

from .config import Recipe
from .fastlora import half_precision_lora
from .nexttoken import CHUNK
from .trainee import lora_targets

GIB = 2**30
#: Float32 values that AdamW needs for each trained one: itself, its gradient and two moments.
_ADAM = 4
#: Tensors of the widest layer's output that its backward pass holds at once.
_PASSING = 4
#: Bytes of a CUDA context with its libraries' workspaces.
_OVERHEAD = GIB
#: Share of the memory that the allocator loses to fragments.
_SLACK = 0.08
#: Share of a GPU's memory that a plan may come to: the nominal size is not all there, and an estimate is one.
_USABLE = 0.95
#: Tokens that training sees are at most so many in the pairs we know; only they have rows in the analyzer.
_SEEN = 8192


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Bytes that training takes on a GPU with micro-batches of ``pairs`` pairs, each side ``tokens`` long.

    Attributes:
        weights: the frozen base model. trained: LoRA and heads, with gradients and moments.
        kept: what a forward pass keeps for the backward pass. passing: the rest at a step's peak.
    """

    pairs: int
    tokens: int
    weights: int
    trained: int
    kept: int
    passing: int

    @property
    def total(self) -> int:
        """Bytes at the peak, the driver's and the allocator's share included."""
        return round((self.weights + self.trained + self.kept + self.passing) * (1 + _SLACK)) + _OVERHEAD


class Planner:
    """A model's layers and a recipe's LoRA and heads on the meta device.

    Args:
        config: of a causal language model from Transformers.
        recipe: sections ``lora`` and ``heads`` are read.
        dtype: of the frozen weights.

    Raises ModelError if a LoRA target is missing.
    """

    def __init__(self, config: Any, recipe: Recipe, dtype: torch.dtype = torch.bfloat16) -> None:
        from peft import LoraConfig, get_peft_model
        from transformers import AutoModelForCausalLM

        with torch.device("meta"):
            model: Any = AutoModelForCausalLM.from_config(config, dtype=dtype, trust_remote_code=False)
            model.requires_grad_(False)
            self.parameters = sum(p.numel() for p in model.parameters())
            self._weights = sum(p.nbytes for p in model.parameters())
            self.targets = lora_targets(model, recipe.lora.targets)
            lora = LoraConfig(r=recipe.lora.rank, lora_alpha=recipe.lora.alpha, target_modules=self.targets)
            with warnings.catch_warnings():  # PEFT asks the model under a name that Transformers has deprecated
                warnings.filterwarnings("ignore", "`is_gradient_checkpointing`", FutureWarning)
                self._peft: Any = get_peft_model(model, lora)
        text = config.get_text_config()
        self._vocab, hidden = int(text.vocab_size), int(text.hidden_size)
        self._layers = check_layers(recipe.heads.layers, int(text.num_hidden_layers))
        self._aggregator = Aggregator(hidden, len(self._layers), recipe.heads.aggregation).to("meta")
        self._analyzer = Analyzer(hidden, torch.arange(min(_SEEN, self._vocab)), self._vocab).to("meta")
        self._backbone: Any = getattr(model, model.base_model_prefix)
        self.dtype_name = str(dtype).removeprefix("torch.")
        self._dtype, self._hidden = dtype, hidden
        self._widest = max(m.out_features for m in self._backbone.modules() if isinstance(m, nn.Linear))
        parts = (self._peft, self._aggregator, self._analyzer)
        self.trainable = sum(p.numel() for part in parts for p in part.parameters() if p.requires_grad)

    def plan(self, pairs: int, tokens: int) -> Plan:
        """What micro-batches of ``pairs`` pairs take, each side a row of its own: packed ones take less."""
        rows = 2 * pairs
        with torch.device("meta"), half_precision_lora(self._peft), _Fused():
            ids = torch.zeros(rows, tokens, dtype=torch.int64)
            mask = torch.zeros(rows, 1, tokens, tokens, dtype=self._dtype)
            with _counting(self._own()) as kept:
                output = self._backbone(
                    input_ids=ids, attention_mask=mask, position_ids=ids, use_cache=False,
                    output_hidden_states=list(self._layers),
                )  # fmt: skip
                states = layer_states(output.hidden_states, self._layers).detach().float()
                self._analyzer(self._aggregator(states), ids)
        sites = rows * tokens
        size = self._dtype.itemsize
        # Their gradients by likelihood and by divergence wait for the backward pass (.nexttoken).
        at_sites = 2 * sites * self._hidden * size
        logits = CHUNK * self._vocab * (2 * size + 4 * 4)
        passing = logits + _PASSING * sites * self._widest * size
        trained = self.trainable * 4 * _ADAM
        return Plan(
            pairs=pairs, tokens=tokens, weights=self._weights, trained=trained, kept=kept.bytes + at_sites,
            passing=passing,
        )  # fmt: skip

    def _own(self) -> list[Tensor]:
        parts: tuple[nn.Module, ...] = (self._peft, self._aggregator, self._analyzer)
        return [tensor for part in parts for tensor in (*part.parameters(), *part.buffers())]


def fitting(planner: Planner, memory: int, pairs: int, tokens: int) -> Plan | None:
    """The largest micro-batch of at most ``pairs`` pairs of ``tokens`` tokens on a GPU with ``memory`` bytes.

    Where not even one pair has room, the longest sides (a multiple of 64) with which one has; None if none is.
    """
    sizes = [(size, tokens) for size in range(pairs, 0, -1)]
    sizes += [(1, length) for length in range(tokens // 64 * 64, 0, -64) if length < tokens]
    return next((plan for plan in (planner.plan(*size) for size in sizes) if plan.total <= _USABLE * memory), None)


class _Kept:
    """Bytes of the storages that autograd keeps, each counted once and parameters not at all."""

    def __init__(self, own: Sequence[Tensor]) -> None:
        self.bytes = 0
        self._seen = {id(tensor.untyped_storage()): tensor.untyped_storage() for tensor in own}

    def pack(self, tensor: Tensor) -> Tensor:
        """The hook: counts, and keeps the storage so that its id stays its own."""
        storage = tensor.untyped_storage()
        if id(storage) not in self._seen:
            self._seen[id(storage)] = storage
            self.bytes += storage.nbytes()
        return tensor


@contextmanager
def _counting(own: Sequence[Tensor]) -> Iterator[_Kept]:
    kept = _Kept(own)
    with torch.autograd.graph.saved_tensors_hooks(kept.pack, lambda tensor: tensor):
        yield kept


class _Attention(torch.autograd.Function):
    """What a fused attention kernel keeps: its inputs, its output and one number a query and head."""

    @staticmethod
    def forward(ctx: Any, query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
        out = query.new_empty(*query.shape[:-1], value.shape[-1])
        sums = query.new_empty(query.shape[:-1], dtype=torch.float32)
        ctx.save_for_backward(query, key, value, mask, out, sums)
        return out

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[None, None, None]:
        raise NotImplementedError("a plan needs no gradients")


class _Fused(TorchFunctionMode):
    """On the meta device PyTorch takes attention apart and would keep all its scores; a GPU's kernels do not."""

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func is torch.nn.functional.scaled_dot_product_attention:
            return _Attention.apply(*args[:3], (kwargs or {}).get("attn_mask"))
        return func(*args, **(kwargs or {}))

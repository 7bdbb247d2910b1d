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
from deepguard_plugin.states import layer_states

from .config import Recipe
from .errors import ModelError
from .fastlora import half_precision_lora
from .nexttoken import CHUNK
from .trainee import layers_of, lora_targets, states_to_score

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
        kept: what a forward pass keeps for the backward pass, heads that learn beside the LoRA included.
        passing: the rest at a step's peak.
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

    Raises ModelError if it is no causal model or a LoRA target is missing, RecipeError if a layer is.
    """

    def __init__(self, config: Any, recipe: Recipe, dtype: torch.dtype = torch.bfloat16) -> None:
        from peft import LoraConfig, get_peft_model
        from transformers import AutoModelForCausalLM

        self.recipe, self._layers = recipe, layers_of(recipe, config)
        with torch.device("meta"):
            try:
                model: Any = AutoModelForCausalLM.from_config(config, dtype=dtype, trust_remote_code=False)
            except ValueError as error:
                raise ModelError(
                    f"{type(config).__name__} describes no causal language model that Transformers knows; name one "
                    "that AutoModelForCausalLM loads"
                ) from error
            model.requires_grad_(False)
            self.parameters = sum(p.numel() for p in model.parameters())
            self._weights = sum(p.nbytes for p in model.parameters())
            self.targets = lora_targets(model, recipe.lora.targets)
            lora = LoraConfig(
                r=recipe.lora.rank, lora_alpha=recipe.lora.alpha, lora_dropout=recipe.lora.dropout,
                target_modules=self.targets,
            )  # fmt: skip
            with warnings.catch_warnings():  # PEFT asks the model under a name that Transformers has deprecated
                warnings.filterwarnings("ignore", "`is_gradient_checkpointing`", FutureWarning)
                self._peft: Any = get_peft_model(model, lora).train()
        text = config.get_text_config()
        self._vocab, hidden = int(text.vocab_size), int(text.hidden_size)
        self._aggregator = Aggregator(hidden, len(self._layers), recipe.heads.aggregation).to("meta")
        self._analyzer = Analyzer(hidden, torch.arange(min(_SEEN, self._vocab)), self._vocab).to("meta")
        self._backbone: Any = getattr(model, model.base_model_prefix)
        self.dtype_name = str(dtype).removeprefix("torch.")
        self._dtype, self._hidden = dtype, hidden
        self._widest = max(m.out_features for m in self._backbone.modules() if isinstance(m, nn.Linear))
        parts = (self._peft, self._aggregator, self._analyzer)
        self.trainable = sum(p.numel() for part in parts for p in part.parameters() if p.requires_grad)

    def plan(self, pairs: int, tokens: int) -> Plan:
        """What micro-batches of ``pairs`` pairs take, packed in one row in which no two sides share a token.

        Real ones share their prompt at least. The row's mask is as large as it can be, plain rows have a smaller one.
        """
        sites = 2 * pairs * tokens
        heads = self.recipe.heads
        with torch.device("meta"), half_precision_lora(self._peft), _AsOnGpu():
            ids = torch.zeros(1, sites, dtype=torch.int64)
            mask = torch.zeros(1, 1, sites, sites, dtype=self._dtype)
            with _counting(self._own()) as kept:
                output = self._backbone(
                    input_ids=ids, attention_mask=mask, position_ids=ids, use_cache=False,
                    output_hidden_states=list(self._layers) if heads.beside else None,
                )  # fmt: skip
                if heads.beside:
                    for states in states_to_score(heads, layer_states(output.hidden_states, self._layers)):
                        self._analyzer(self._aggregator(states.float()), ids)
        size = self._dtype.itemsize
        # Their gradients by likelihood and by divergence wait for the backward pass (.nexttoken).
        at_sites = 2 * sites * self._hidden * size
        logits = CHUNK * self._vocab * (2 * size + 4 * 4)
        # A packed mask is there as booleans, too.
        passing = logits + _PASSING * sites * self._widest * size + sites**2
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
    """What a fused attention kernel keeps: its inputs, its output and one number a query and head.

    The output lies token by token, as the next map reads it.
    """

    @staticmethod
    def forward(ctx: Any, query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
        rows, heads, tokens, _ = query.shape
        out = query.new_empty(rows, tokens, heads, value.shape[-1]).transpose(1, 2)
        sums = query.new_empty(query.shape[:-1], dtype=torch.float32)
        ctx.save_for_backward(query, key, value, mask, out, sums)
        return out

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[None, None, None]:
        raise NotImplementedError("a plan needs no gradients")


class _AsOnGpu(TorchFunctionMode):
    """On the meta device PyTorch takes attention apart and would keep all its scores, and dropout a mask of numbers; a
    GPU's kernels keep no scores, and a byte for each element that may drop out.
    """

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        given = kwargs or {}
        if func is torch.nn.functional.scaled_dot_product_attention:
            return _Attention.apply(*args[:3], given.get("attn_mask"))
        if func is torch.nn.functional.dropout:
            return dropout_on_gpu(*args, **given)
        return func(*args, **given)


def dropout_on_gpu(value: Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> Tensor:
    """:func:`torch.nn.functional.dropout`, of which the backward pass needs a byte an element, on any device."""
    return torch.native_dropout(value, p, training)[0] if training and p else value

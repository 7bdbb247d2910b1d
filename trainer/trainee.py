"""The thing being trained: a frozen base model, a LoRA on it, and the two heads that read its states."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from deepguard_plugin.networks import Aggregator, Analyzer
from deepguard_plugin.states import check_layers, layer_states

from .batch import MicroBatch, Rows, Sides, collate
from .config import Heads, Recipe
from .encode import EncodedPair
from .errors import ModelError, RecipeError
from .losses import Scored
from .nexttoken import logits_of

_LLAMA_LIKE = ("q_proj", "k_proj", "v_proj", "o_proj")


@dataclass(frozen=True)
class States:
    """What one forward pass leaves: ``last`` (R*T, H) feeds the output map, ``layers`` (N, R, T, H) the
    heads.
    """

    last: Tensor
    layers: Tensor | None


class Trainee:
    """A base model with a fresh LoRA and fresh heads. The base model itself is never changed.

    Args:
        model: a causal language model from Transformers; LoRA layers are put into it.
        recipe: sections ``lora`` and ``heads`` are read.
        token_ids: (n,) sorted ids that training will see (rows of the analyzer's embedding).
        seed: of the initial weights.

    Raises ModelError if the logits are not the output map of the last state, or a LoRA target is missing, RecipeError
    if a layer is.
    """

    def __init__(self, model: Any, recipe: Recipe, token_ids: Tensor, *, seed: int) -> None:
        from peft import LoraConfig, get_peft_model

        self.recipe = recipe
        self.device = torch.device(model.device)
        self.layers = layers_of(recipe, model.config)
        model.requires_grad_(False)
        head = model.get_output_embeddings()
        if head is None:
            raise ModelError(f"{type(model).__name__} has no output embeddings; expected a causal language model")
        self.weight: Tensor = head.weight
        self.bias: Tensor | None = getattr(head, "bias", None)
        self.vocab_size, hidden_size = (int(size) for size in self.weight.shape)
        self._check_output(model)
        torch.manual_seed(seed)
        self.config = LoraConfig(
            r=recipe.lora.rank, lora_alpha=recipe.lora.alpha, lora_dropout=recipe.lora.dropout, bias="none",
            target_modules=lora_targets(model, recipe.lora.targets), task_type="CAUSAL_LM",
        )  # fmt: skip
        with warnings.catch_warnings():  # PEFT asks the model under a name that Transformers has deprecated
            warnings.filterwarnings("ignore", "`is_gradient_checkpointing`", FutureWarning)
            self.peft = get_peft_model(model, self.config)
        self.backbone: Any = getattr(model, model.base_model_prefix)
        kind = recipe.heads.aggregation
        self.aggregator = Aggregator(hidden_size, len(self.layers), kind).to(self.device)
        self.analyzer = Analyzer(hidden_size, token_ids, self.vocab_size).to(self.device)
        self.packed = True

    def run(self, batch: Rows, *, adapted: bool = True, layers: bool = True) -> States:
        """One forward pass over the rows, with the LoRA or without; logits are not formed."""
        attention = batch.attention
        if attention.dim() == 4:
            # Additive, since not every attention implementation reads a boolean mask as one.
            dtype = self.weight.dtype
            hidden = torch.zeros(attention.shape, dtype=dtype, device=self.device)
            attention = hidden.masked_fill_(~attention, torch.finfo(dtype).min)
        with nullcontext() if adapted else self.peft.disable_adapter():
            output = self.backbone(
                input_ids=batch.input_ids,
                attention_mask=attention,
                position_ids=batch.position_ids,
                use_cache=False,
                output_hidden_states=list(self.layers) if layers else None,
            )
        states = layer_states(output.hidden_states, self.layers) if layers else None
        return States(output.last_hidden_state.flatten(0, 1), states)

    def score(self, batch: MicroBatch, layers: Tensor) -> tuple[Scored, Scored]:
        """Scores of both sides' tokens. The recipe's ``[heads]`` decides which states pass gradient on."""
        scores = [self._scores(batch, states) for states in states_to_score(self.recipe.heads, layers)]
        return _side(scores[0], batch.chosen), _side(scores[-1], batch.rejected)

    def _scores(self, batch: MicroBatch, layers: Tensor) -> Tensor:
        return self.analyzer(self.aggregator(layers.float()), batch.input_ids).flatten()

    def lora_parameters(self) -> dict[str, nn.Parameter]:
        """Trainable matrices of the adapter, by name."""
        return {name: p for name, p in self.peft.named_parameters() if p.requires_grad}

    def head_parameters(self) -> dict[str, nn.Parameter]:
        """Parameters of aggregator and analyzer, by name."""
        named = {f"aggregator.{name}": p for name, p in self.aggregator.named_parameters()}
        return named | {f"analyzer.{name}": p for name, p in self.analyzer.named_parameters()}

    def parameters(self) -> dict[str, nn.Parameter]:
        """Everything that learns, by name."""
        return {f"lora.{k}": v for k, v in self.lora_parameters().items()} | self.head_parameters()

    def snapshot(self) -> dict[str, Tensor]:
        """A copy of everything that learns, on the CPU."""
        return {name: p.detach().cpu().clone() for name, p in self.parameters().items()}

    @torch.no_grad()
    def restore(self, values: Mapping[str, Tensor]) -> None:
        """Puts back what :meth:`snapshot` copied. Raises KeyError if a parameter is missing."""
        for name, p in self.parameters().items():
            p.copy_(values[name])

    @torch.no_grad()
    def round_heads(self) -> None:
        """Rounds the heads to half precision, in which a bundle holds them: so they are measured as they are served."""
        for p in self.head_parameters().values():
            p.copy_(p.half().float())

    @contextmanager
    def mode(self, *, training: bool) -> Iterator[None]:
        """Dropout on or off in LoRA and heads, with gradient recorded or not; evaluation mode afterwards."""
        parts = (self.peft, self.aggregator, self.analyzer)
        for part in parts:
            part.train(training)
        try:
            with torch.set_grad_enabled(training):
                yield
        finally:
            for part in parts:
                part.eval()

    @torch.no_grad()
    def choose_layout(self, pair: EncodedPair) -> bool:
        """Whether packed rows give this model the states that plain rows do; decides how batches are made.

        Give it the longest pair there is: attention that slides honours the mask as long as its window holds a side.
        """
        states = []
        for packed in (True, False):
            batch = collate([pair], packed=packed).to(self.device)
            last = self.run(batch, adapted=False, layers=False).last.float()
            states += [last[side.position][side.mask] for side in (batch.chosen, batch.rejected)]
        scale = states[2].abs().mean()
        tolerance = 1e-3 if self.weight.dtype == torch.float32 else 0.1
        gaps = [(a - b).abs().mean() / scale for a, b in zip(states[:2], states[2:], strict=True)]
        self.packed = bool(max(gaps) < tolerance)
        return self.packed

    @torch.no_grad()
    def _check_output(self, model: Any) -> None:
        """Refuses models whose logits are more than ``output map (last state)``: capped or scaled ones."""
        ids = torch.arange(8, device=self.device)[None] % self.vocab_size
        output = model(input_ids=ids, output_hidden_states=True, use_cache=False)
        rebuilt = logits_of(output.hidden_states[-1][0], self.weight, self.bias)
        gap = (rebuilt - output.logits[0].float()).abs().max()
        if not bool(gap <= 1e-2 * output.logits.float().abs().max() + 1e-6):
            raise ModelError(
                f"{type(model).__name__}: its logits differ by {float(gap):.3g} from its output map applied "
                "to its last hidden state (capped or scaled logits?); training supports models where "
                "the two are the same"
            )


def states_to_score(heads: Heads, layers: Tensor) -> list[Tensor]:
    """What the heads read of ``layers``: once for both sides, or for the chosen and for the rejected side."""
    if heads.detach:
        return [layers.detach()]
    apart = not heads.rejected_gradient and torch.is_grad_enabled()
    return [layers, layers.detach()] if apart else [layers]


def layers_of(recipe: Recipe, config: Any) -> tuple[int, ...]:
    """The layers that the recipe's heads read. Raises RecipeError if the model of ``config`` has not got them."""
    try:
        return check_layers(recipe.heads.layers, int(config.get_text_config().num_hidden_layers))
    except ValueError as error:
        raise RecipeError(
            f"recipe {recipe.name!r}, heads.layers: {error}; name others in a recipe of your own, or with --layers "
            "where the command has it"
        ) from error


def lora_targets(model: Any, targets: tuple[str, ...]) -> list[str]:
    """Module names to adapt. ``all-linear``: every linear map but the output's; ``paper``: methods' table."""
    linear = {
        name.rpartition(".")[2]
        for name, module in model.named_modules()
        if isinstance(module, nn.Linear) and module is not model.get_output_embeddings()
    }
    if targets == ("all-linear",):
        return sorted(linear)
    if targets == ("paper",):
        targets = ("q_proj", "v_proj") if "qwen" in str(model.config.model_type) else _LLAMA_LIKE
    missing = [name for name in targets if name not in linear]
    if missing:
        raise ModelError(
            f"LoRA targets {', '.join(missing)} are not linear maps of {type(model).__name__}, which has "
            f"{', '.join(sorted(linear))}; name some of those with `--set lora.targets=a,b`"
        )
    return list(targets)


def _side(scores: Tensor, side: Sides) -> Scored:
    return Scored(scores[side.position], side.mask)

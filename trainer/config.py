"""What a recipe holds: frozen dataclasses, one a section of the TOML file, with a unit beside each field.

Reading, checking and overriding them is :mod:`.recipe`'s business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Literal

Objective = Literal["paper", "verified"]
Reference = Literal["base", "start"]
PreferenceOf = Literal["ratio", "likelihood"]
PreferenceOver = Literal["sum", "mean"]
Aggregation = Literal["attention", "mean", "last"]
Tokens = Literal["all", "changed"]
TeachEnd = Literal["off", "cross-entropy", "changed"]
Calibration = Literal["fixed", "budget"]
PriorKind = Literal["counts", "log-odds"]


@dataclass(frozen=True, kw_only=True)
class Training:
    """The optimiser and its data (methods: the paper's table, or the verified recipe's numbers)."""

    epochs: int  # passes over the training pairs
    learning_rate: float  # of the LoRA matrices (and of the heads, unless [heads] sets its own)
    batch_pairs: int  # pairs in one micro-batch
    accumulation: int  # full micro-batches whose pairs make up one optimiser step
    weight_decay: float  # AdamW, decoupled
    warmup: float  # share of the steps spent on linear warm-up, then linear decay to 0
    clip: float  # largest gradient norm
    max_length: int  # tokens of one side, prompt included; longer pairs are skipped and counted
    holdout: float  # share of the pairs kept for choosing epoch and strength
    twins: float  # weight of pairs of hand-written twins beside the model's own completions; 0 leaves them out
    teach_end: TeachEnd  # what is done with an end-of-text token put after chosen completions


@dataclass(frozen=True, kw_only=True)
class Lora:
    """The adapter, in PEFT's terms."""

    rank: int
    alpha: int  # the update is scaled by alpha / rank
    dropout: float  # probability
    targets: tuple[str, ...]  # module names; ("all-linear",) or ("paper",) are resolved on the model


@dataclass(frozen=True, kw_only=True)
class Heads:
    """Aggregator and analyzer (DeepGuard 3.1, 3.2)."""

    aggregation: Aggregation
    layers: tuple[int, ...]  # negative indices into hidden_states; -1 is the last
    margin: float  # m of Eq. 3
    learning_rate: float  # of aggregator and analyzer
    detach: bool  # True: the heads learn from the states but no gradient reaches the LoRA
    rejected_gradient: bool  # whether the backbone gets gradient from the rejected side's states
    token_weight: float  # weight of the per-token term on changed tokens (0: off)
    text_weight: float  # weight of the term on whole completions (0: off)
    epochs: int  # passes over the pairs once the LoRA is finished (.heads); 0: the heads learn beside it
    twins: float  # weight of pairs of hand-written twins in those passes; 0 leaves them out

    @property
    def beside(self) -> bool:
        """Whether the heads learn while the LoRA does, instead of afterwards."""
        return self.epochs == 0


@dataclass(frozen=True, kw_only=True)
class Loss:
    """Which objective, and the weights of its terms."""

    objective: Objective
    reference: Reference  # what log-ratios and divergences compare with: the base model, or the bundle gone on from
    beta: float  # scale of the margin in the preference term
    preference: float
    preference_of: PreferenceOf  # its margin: log-ratios to the reference (DPO), or log-probabilities alone (SimPO)
    preference_over: PreferenceOver  # sum of the changed tokens of a side, or their mean, whatever a side's length
    unlikelihood: float  # of the rejected side's changed tokens
    language: float  # cross-entropy on the chosen side (over language_tokens)
    language_tokens: Tokens  # all of the chosen completion, or only its changed tokens (paper: all)
    divergence: float  # KL(base || adapted): the chosen side (paper), its unchanged tokens (verified)
    security: float  # ranking of the two sides' mean scores
    end: float  # cross-entropy of the taught end-of-text token (teach_end = "cross-entropy")


@dataclass(frozen=True, kw_only=True)
class Prior:
    """The token prior: counts (DeepGuard 3.3, F.3), or log-odds (.logodds)."""

    kind: PriorKind
    tokens: Tokens  # of counts: every token of the two sides, or only the changed ones
    step: float  # of counts: what one occurrence adds or takes
    ridge: float  # of log-odds: the price of a weight's square against a pair's mean log-loss


@dataclass(frozen=True, kw_only=True)
class Guidance:
    """What the bundle says about guided generation, and how its strength is found."""

    calibration: Calibration  # "budget": chosen on held-out pairs; "fixed": strength as given
    strength: float  # factor on Eq. 8's bias when calibration is "fixed"
    budget: float  # nats a token: largest mean KL(adapted || adapted + bias) on chosen code
    score_floor: float  # least prompt score that 1 / s is taken of
    bias_cap: float  # logits; largest absolute bias, 0 for none


SECTIONS: Mapping[str, type[Any]] = MappingProxyType(
    {"training": Training, "lora": Lora, "heads": Heads, "loss": Loss, "prior": Prior, "guidance": Guidance}
)


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """A whole recipe. ``name`` is the file's stem, ``description`` one line for people."""

    name: str
    description: str
    training: Training
    lora: Lora
    heads: Heads
    loss: Loss
    prior: Prior
    guidance: Guidance


def near(word: str, known: Any) -> str:
    """`` (did you mean 'x'?)`` or ``; known: ...`` for an error message."""
    close = get_close_matches(word, list(known), n=1)
    return f" (did you mean {close[0]!r}?)" if close else f"; known: {', '.join(sorted(known))}"

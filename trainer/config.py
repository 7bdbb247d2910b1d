"""What a recipe holds: frozen dataclasses, one a section of the TOML file, with a unit beside each field.

A section reports all of its problems at once, and an unknown key names the one that was probably meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from .errors import RecipeError

Objective = Literal["paper", "verified"]
Aggregation = Literal["attention", "mean", "last"]
Tokens = Literal["all", "changed"]
TeachEnd = Literal["off", "cross-entropy", "changed"]
Calibration = Literal["fixed", "budget"]


@dataclass(frozen=True, kw_only=True)
class Training:
    """The optimiser and its data (methods: the paper's table, or the verified recipe's numbers)."""

    epochs: int  # passes over the training pairs
    learning_rate: float  # of the LoRA matrices (and of the heads, unless [heads] sets its own)
    batch_pairs: int  # pairs in one micro-batch
    accumulation: int  # micro-batches in one optimiser step
    weight_decay: float  # AdamW, decoupled
    warmup: float  # share of the steps spent on linear warm-up, then linear decay to 0
    clip: float  # largest gradient norm
    max_length: int  # tokens of one side, prompt included; longer pairs are skipped and counted
    holdout: float  # share of the pairs kept for choosing epoch and strength
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


@dataclass(frozen=True, kw_only=True)
class Loss:
    """Which objective, and the weights of its terms."""

    objective: Objective
    beta: float  # scale of the log-ratio difference in the preference term
    preference: float
    language: float  # cross-entropy: all of the chosen side (paper), its changed tokens (verified)
    divergence: float  # KL(base || adapted): the chosen side (paper), unchanged tokens of both (verified)
    security: float  # ranking of the two sides' mean scores
    end: float  # cross-entropy of the taught end-of-text token (teach_end = "cross-entropy")


@dataclass(frozen=True, kw_only=True)
class Prior:
    """The token prior (DeepGuard 3.3, F.3)."""

    tokens: Tokens  # count every token of the two sides, or only the changed ones
    step: float  # what one occurrence adds or takes


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

    def with_values(self, values: Mapping[str, Any]) -> Recipe:
        """This recipe with ``{"section.key": value}`` changed; values may be text from a command line."""
        nested = as_dict(self)
        problems = []
        for dotted, value in values.items():
            section, _, key = dotted.partition(".")
            if section not in SECTIONS:
                problems.append(f"{dotted}: no section {section!r}{near(section, SECTIONS)}")
            elif key not in nested[section]:
                problems.append(f"{dotted}: no key {key!r} in [{section}]{near(key, nested[section])}")
            else:
                nested[section][key] = value
        if problems:
            raise RecipeError(f"overrides of recipe {self.name!r}: " + "; ".join(problems))
        return from_dict(self.name, nested)


def near(word: str, known: Any) -> str:
    """`` (did you mean 'x'?)`` or ``; known: ...`` for an error message."""
    close = get_close_matches(word, list(known), n=1)
    return f" (did you mean {close[0]!r}?)" if close else f"; known: {', '.join(sorted(known))}"


def as_dict(recipe: Recipe) -> dict[str, Any]:
    """Plain nested mapping of a recipe, fit for JSON and for :func:`from_dict`."""
    nested: dict[str, Any] = {"description": recipe.description}
    for section in SECTIONS:
        values = getattr(recipe, section)
        nested[section] = {f.name: _plain(getattr(values, f.name)) for f in fields(values)}
    return nested


def from_dict(name: str, nested: Mapping[str, Any]) -> Recipe:
    """Checks and builds a recipe. Raises RecipeError that lists every problem found."""
    problems = [
        f"unknown section [{key}]{near(key, SECTIONS)}"
        for key in nested
        if key not in SECTIONS and key != "description"
    ]
    built: dict[str, Any] = {}
    for section, kind in SECTIONS.items():
        given = dict(nested.get(section, {}))
        hints = get_type_hints(kind)
        values: dict[str, Any] = {}
        for key in given.keys() - hints.keys():
            problems.append(f"[{section}] unknown key {key!r}{near(key, hints)}")
        for key, hint in hints.items():
            if key not in given:
                problems.append(f"[{section}] {key} is missing")
                continue
            try:
                values[key] = _convert(given[key], hint)
            except ValueError as error:
                problems.append(f"[{section}] {key} = {given[key]!r}: {error}")
        problems += [f"[{section}] {text}" for text in _out_of_range(section, values)]
        if values.keys() == hints.keys():
            built[section] = kind(**values)
    if problems:
        raise RecipeError(f"recipe {name!r}: " + "; ".join(problems))
    return Recipe(name=name, description=str(nested.get("description", "")), **built)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _convert(value: Any, hint: Any) -> Any:
    """``value`` (TOML or command-line text) as ``hint``; ValueError says what was expected."""
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            raise ValueError(f"expected one of {', '.join(get_args(hint))}{near(str(value), get_args(hint))}")
        return value
    if get_origin(hint) is tuple:
        items = value.split(",") if isinstance(value, str) else value
        if not isinstance(items, list | tuple) or not items:
            raise ValueError("expected a list with at least one entry")
        return tuple(_convert(item.strip() if isinstance(item, str) else item, get_args(hint)[0]) for item in items)
    if hint is bool:
        word = str(value).lower()
        if word not in ("true", "false"):
            raise ValueError("expected true or false")
        return word == "true"
    if hint is str:
        return str(value)
    if isinstance(value, bool):
        raise ValueError("expected a number")
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise ValueError("expected a number") from None
    if hint is int:
        if number != int(number):
            raise ValueError("expected a whole number")
        return int(number)
    return number


def _out_of_range(section: str, values: Mapping[str, Any]) -> list[str]:
    """Problems of sections whose single values are well formed."""
    positive = {
        "epochs",
        "batch_pairs",
        "accumulation",
        "max_length",
        "rank",
        "alpha",
        "clip",
        "beta",
        "step",
    }
    positive |= {"learning_rate", "score_floor"}
    shares = {"holdout", "warmup", "dropout"}
    problems = []
    for key, value in values.items():
        if key in positive and value <= 0:
            problems.append(f"{key} = {value}: must be above 0")
        elif key in shares and not 0 <= value < 1:
            problems.append(f"{key} = {value}: must be at least 0 and below 1")
        elif isinstance(value, float) and value < 0:
            problems.append(f"{key} = {value}: must not be negative")
        elif section == "heads" and key == "layers" and any(layer >= 0 for layer in value):
            problems.append(f"layers = {list(value)}: must be negative indices, -1 being the last layer")
    return problems

"""What a bundle makes of a piece of code: a score and layer weights for every token, and the next token's shift.

Sources: the scores are Eq. 2's on the states of the adapted model, the layer weights Eq. 1's attention (the paper's
Figure 10); the shift compares next-token distributions (Figure 5), here with the LoRA's part and the bias's apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor

from .bundle import Bundle
from .errors import SettingsError
from .networks import guidance_bias, plausible_only, unit_prior, without
from .row_gain import row_gains
from .settings import Settings, resolve
from .special import special_ids
from .states import layer_states
from .wrap import hardened


@dataclass(frozen=True)
class TokenScore:
    """One token: the text it stands for, its score in (0, 1), and each layer's weight (they sum to 1)."""

    text: str
    score: float
    attention: tuple[float, ...]


@dataclass(frozen=True)
class Line:
    """The tokens that begin in a line, of which there is at least one; ``number`` counts from 1."""

    number: int
    tokens: tuple[TokenScore, ...]

    @property
    def mean(self) -> float:
        """The mean score of its tokens."""
        return sum(token.score for token in self.tokens) / len(self.tokens)

    @property
    def text(self) -> str:
        """The tokens' text; a last token that goes on behind the line's end is in it whole."""
        return "".join(token.text for token in self.tokens)


@dataclass(frozen=True)
class Explanation:
    """All tokens of a text in order; their texts joined are the text. ``layers`` are the bundle's indices."""

    layers: tuple[int, ...]
    tokens: tuple[TokenScore, ...]

    @property
    def mean(self) -> float:
        """The mean score: what guidance would read as the text's security."""
        return sum(token.score for token in self.tokens) / len(self.tokens)

    def lines(self) -> list[Line]:
        """The lines in which a token begins. Blank ones between two others mostly have none: one token spans them."""
        found: list[list[TokenScore]] = [[]]
        for token in self.tokens:
            found[-1].append(token)
            found += [[] for _ in range(token.text.count("\n"))]
        return [Line(number, tuple(tokens)) for number, tokens in enumerate(found, start=1) if tokens]


@dataclass(frozen=True)
class Shift:
    """A candidate for the next token: its probability for the base model, with the LoRA, and with the bias as well."""

    text: str
    base: float
    adapted: float
    guided: float


def explain(model: Any, bundle: Bundle, tokenizer: Any, text: str) -> Explanation:
    """Scores and layer weights of every token of ``text``, from one forward pass of the adapted model.

    The model is left as it was. Raises SettingsError for a text that is empty or longer than the model takes, and
    what ``wrap`` raises for a bundle that does not fit.
    """
    ids, pieces = _encoded(model, tokenizer, text)
    with hardened(model, bundle, tokenizer=tokenizer):
        _, states = _forward(model, ids, bundle)
    with torch.no_grad():
        attention = bundle.aggregator.attention(states)[:, 0].T
    return Explanation(
        bundle.layers,
        tuple(
            TokenScore(piece, float(score), tuple(weights.tolist()))
            for piece, score, weights in zip(pieces, _scores(bundle, states, ids), attention, strict=True)
        ),
    )


def next_token_shift(
    model: Any, bundle: Bundle, tokenizer: Any, prompt: str, strength: float = 1.0, top: int = 12
) -> tuple[Shift, ...]:
    """The ``top`` likeliest next tokens of each of the three distributions, the most changed first.

    ``model`` is the base model, not wrapped yet. ``strength`` is guidance's; its other settings are the
    bundle's. Raises as `explain` does.
    """
    ids, _ = _encoded(model, tokenizer, prompt)
    base, _ = _forward(model, ids, bundle)
    with hardened(model, bundle, tokenizer=tokenizer):
        adapted, states = _forward(model, ids, bundle)
    settings = resolve(Settings(strength=strength), bundle.info["settings"])
    unit = unit_prior(without(bundle.prior, special_ids(model, tokenizer)))
    security = _scores(bundle, states, ids).mean()[None]
    bias = guidance_bias(unit, row_gains(security, strength, settings), settings.bias_cap)
    bias = plausible_only(bias, adapted[None], settings.plausible)
    kinds = [torch.softmax(logits, -1) for logits in (base, adapted, adapted + bias[0])]
    chosen = sorted({int(i) for kind in kinds for i in kind.topk(min(top, kind.numel())).indices})
    rows = [Shift(tokenizer.decode([i]), *(float(kind[i]) for kind in kinds)) for i in chosen]
    return tuple(sorted(rows, key=lambda row: -abs(row.guided - row.base)))


def _forward(model: Any, ids: Tensor, bundle: Bundle) -> tuple[Tensor, Tensor]:
    """The last position's logits (V,) and the states that the heads read (N, 1, T, H), float32 on the CPU."""
    with torch.no_grad():  # one position's logits: those of a long text would fill the memory
        output = model(input_ids=ids, output_hidden_states=True, use_cache=False, logits_to_keep=1)
    states = layer_states(output.hidden_states, bundle.layers)
    return output.logits[0, -1].float().cpu(), states.float().cpu()


def _scores(bundle: Bundle, states: Tensor, ids: Tensor) -> Tensor:
    """(T,) scores of the tokens (1, T) with these states."""
    with torch.no_grad():
        return bundle.analyzer(bundle.aggregator(states), ids.cpu())[0]


def _encoded(model: Any, tokenizer: Any, text: str) -> tuple[Tensor, Sequence[str]]:
    """(1, T) ids on the model's device, and the piece of ``text`` that each token ends."""
    encoded = tokenizer(text, return_offsets_mapping=True)
    ids, offsets = encoded["input_ids"], encoded["offset_mapping"]
    limit = getattr(model.config.get_text_config(), "max_position_embeddings", None)
    if not ids or (limit is not None and len(ids) > limit):
        raise SettingsError(f"the text has {len(ids)} tokens; expected 1 to {limit} for this model")
    ends = [0]
    for _, end in offsets:
        ends.append(max(ends[-1], end))
    ends[-1] = len(text)
    pieces = [text[start:end] for start, end in pairwise(ends)]
    return torch.tensor([ids], device=model.device), pieces

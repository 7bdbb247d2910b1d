"""How strong should guidance be? Measured at build time on held-out pairs, under a budget.

The bias is added to every step's logits, so its benefit (a larger preference for the chosen side) and its
price (how far it moves the model on secure code) can both be read off the adapted model's next-token laws,
without generating anything. The paper fixes the strength at 1, which on a small model breaks strings and
indentation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import torch
from torch import Tensor

from deepguard_plugin.networks import guidance_bias, inverse_gain, unit_prior

from . import objective
from .batch import MicroBatch
from .config import Guidance
from .evaluate import prompt_scores
from .losses import Scored, mean_score
from .nexttoken import law, logits_of
from .platt import fit_doubt
from .trainee import Trainee

STRENGTHS = (0.0, 0.25, 0.5, 1.0, 2.0)
CHUNK = 128  # sites at a time


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One strength, measured. ``gain`` is what it adds to the mean preference margin (nats a pair)."""

    strength: float
    gain: float
    divergence: float  # nats a token: KL(adapted || adapted + bias) on chosen code
    accuracy: float  # pairs whose margin the bias raises


@dataclass(frozen=True, kw_only=True)
class Calibration:
    """The strength taken, why, and everything measured.

    ``mean_score`` is None where no pair was scored, ``doubt`` (slope and middle) where too little was held out to fit
    it to, or scores say nothing.
    """

    strength: float
    reason: str
    mean_score: float | None
    doubt: tuple[float, float] | None
    candidates: tuple[Candidate, ...]

    def as_dict(self) -> dict[str, Any]:
        """For bundle.json."""
        return asdict(self)


def choose(candidates: Sequence[Candidate], guidance: Guidance, *, held_out: bool = True) -> tuple[float, str]:
    """The strength with the largest gain among those within budget, and a sentence on why.

    0 is taken where nothing within budget gains anything, and where nothing was measured on held-out pairs.
    """
    if guidance.calibration == "fixed":
        return guidance.strength, "fixed by the recipe"
    if not candidates or not held_out:
        return 0.0, "no held-out pairs to measure on, so guidance is off"
    affordable = [c for c in candidates if c.strength and c.divergence <= guidance.budget and c.gain > 0]
    if not affordable:
        return 0.0, f"no strength gains anything within {guidance.budget:g} nats a token, so guidance is off"
    best = max(affordable, key=lambda c: (c.gain, -c.strength))
    return best.strength, (f"largest gain ({best.gain:.3g} nats a pair) within {guidance.budget:g} nats a token")


def calibrate(
    trainee: Trainee,
    prior: Tensor,
    batches: Sequence[MicroBatch],
    *,
    held_out: bool = True,
    tick: Callable[[], None] = lambda: None,
) -> Calibration:
    """Measures every strength on ``batches`` and chooses by the recipe's ``[guidance]``.

    ``prior`` is (V,), not normalised. Each pair's bias is made from its own prompt's score, as when serving.
    ``held_out`` False says that the batches were trained on: they are good for figures, not for a choice.
    """
    guidance = trainee.recipe.guidance
    unit = unit_prior(prior).to(trainee.device)
    sums = torch.zeros(len(STRENGTHS), 3, dtype=torch.float64)  # gain, divergence, pairs gained
    scores: list[Tensor] = []
    texts = Texts()
    tokens = 0
    with trainee.mode(training=False):
        for batch in batches:
            batch = batch.to(trainee.device)
            states = trainee.run(batch)
            assert states.layers is not None
            sides = trainee.score(batch, states.layers)
            score = prompt_scores(sides[0], batch.chosen)
            texts.add(sides, batch)
            scores.append(score.cpu())
            gain, divergence = _of_batch(trainee, batch, states.last, unit, score)
            sums[:, 0] += gain.sum(1)
            sums[:, 1] += divergence
            sums[:, 2] += (gain > 0).sum(1)
            tokens += int(batch.sites.on_chosen.sum())
            tick()
    pairs = sum(len(part) for part in scores)
    candidates = tuple(
        Candidate(
            strength=strength, gain=float(row[0]) / pairs, divergence=float(row[1]) / max(1, tokens),
            accuracy=float(row[2]) / pairs,
        )
        for strength, row in zip(STRENGTHS, sums, strict=True)
        if pairs
    )  # fmt: skip
    strength, reason = choose(candidates, guidance, held_out=held_out)
    mean = float(torch.cat(scores).mean()) if scores else None
    doubt = texts.fitted() if held_out else None
    return Calibration(strength=strength, reason=reason, mean_score=mean, doubt=doubt, candidates=candidates)


@dataclass
class Texts:
    """Mean scores of whole texts that are secure or not. A text counts once, in however many pairs it is a side."""

    scores: dict[tuple[bool, bytes], Tensor] = field(default_factory=dict)  # by secure or not, and by all its tokens

    def add(self, sides: tuple[Scored, Scored], batch: MicroBatch) -> None:
        """Both sides of those pairs of a batch whose sides differ in security."""
        for scored, side, secure in zip(sides, (batch.chosen, batch.rejected), (True, False), strict=True):
            means, tokens, mask = mean_score(scored).cpu(), side.token.cpu(), side.mask.cpu()
            for row in batch.contrast.nonzero()[:, 0].tolist():
                text = tokens[row][mask[row]].numpy().tobytes()
                self.scores.setdefault((secure, text), means[row])

    def fitted(self) -> tuple[float, float] | None:
        """Slope and middle of :class:`Doubt`, None where they cannot be fitted."""
        if not self.scores:
            return None
        doubt = fit_doubt(torch.stack(list(self.scores.values())), torch.tensor([secure for secure, _ in self.scores]))
        return None if doubt is None else (doubt.slope, doubt.middle)


def _of_batch(trainee: Trainee, batch: MicroBatch, last: Tensor, unit: Tensor, score: Tensor) -> tuple[Tensor, Tensor]:
    """Per strength K: gain of each pair (K, B), and KL summed over the chosen side's sites (K,). Both
    float64.

    With p the adapted law and b the bias, the biased law is p e^b / Z, Z = sum p e^b; so a token's
    log-probability changes by b[token] - log Z, and KL(p || biased) = log Z - p.b.
    """
    guidance, sites = trainee.recipe.guidance, batch.sites
    cap = guidance.bias_cap or None
    sign = objective.in_margin(trainee.recipe, sites)
    gain = torch.zeros(len(STRENGTHS), len(batch.weight), dtype=torch.float64)
    divergence = torch.zeros(len(STRENGTHS), dtype=torch.float64)
    for pair in range(len(batch.weight)):
        gain_of_one = inverse_gain(score[pair : pair + 1], guidance.score_floor)
        bias = torch.cat([guidance_bias(unit, k * gain_of_one, cap) for k in STRENGTHS])
        peak = bias.max(-1, keepdim=True).values
        raised = (bias - peak).exp_()
        for index in (sites.pair == pair).nonzero()[:, 0].split(CHUNK):
            p, _ = law(logits_of(last[sites.position[index]], trainee.weight, trainee.bias))
            log_z = (raised @ p.T).log() + peak  # (K, S)
            change = bias[:, sites.target[index]] - log_z
            gain[:, pair] += (change * sign[index]).double().sum(1).cpu()
            divergence += ((log_z - bias @ p.T) * sites.on_chosen[index]).double().sum(1).cpu()
    return gain, divergence

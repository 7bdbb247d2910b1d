"""Figures on held-out pairs: what the model prefers, how far it has moved, whether the heads agree."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from . import losses, objective
from .batch import MicroBatch, Sides
from .losses import Scored
from .nexttoken import next_token_at
from .trainee import Trainee


@dataclass(frozen=True)
class BaseStates:
    """What the base model says at a micro-batch's sites, computed once: last states and log-probabilities."""

    last: Tensor  # (S, H), in the model's precision
    logp: Tensor  # (S,) float32, at changed tokens; 0 elsewhere, where no term looks at it

    def to(self, device: torch.device | str) -> BaseStates:
        """The same on ``device``: those of all micro-batches wait in the host's memory, not in a GPU's."""
        return BaseStates(self.last.to(device), self.logp.to(device))


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Means over pairs. Accuracies are shares of pairs; ``None`` stands for "no pairs"."""

    pairs: int
    loss: float | None  # what the LoRA is trained on, weighted as in training: with the heads if they learn beside it
    preference_accuracy: float | None  # pairs whose chosen change gained more log-probability than the other
    margin: float | None  # nats a pair: that gain's difference
    divergence: float | None  # nats a token: KL(base || adapted) over completion tokens of the chosen side
    score_accuracy: float | None  # pairs whose chosen side has the higher mean score, of those that differ in security
    prompt_score: float | None  # mean score of the prompts (of whole chosen sides where there is no prompt)

    def better_than(self, other: Figures | None) -> bool:
        """Order of epochs: the lower loss, one that is no number being the worst. No pairs: the later."""
        if other is None or self.loss is None or other.loss is None:
            return True
        return self.loss < other.loss or (math.isnan(other.loss) and not math.isnan(self.loss))


@torch.no_grad()
def base_states(trainee: Trainee, batch: MicroBatch) -> BaseStates:
    """Runs the reference over a micro-batch: the base model, or ``trainee`` as it now is if the recipe refers to the
    bundle that it begins with. Its last states at the sites replace a forward pass a step later.
    """
    sites = batch.sites
    hidden = trainee.run(batch, adapted=trainee.recipe.loss.reference == "start", layers=False).last
    last = hidden[sites.position].contiguous()
    none = torch.zeros_like(sites.changed)
    logp, _ = next_token_at(
        sites, hidden, last, trainee.weight, trainee.bias, scored=none, divergent=none, only=sites.changed
    )
    return BaseStates(last, logp)


def prompt_scores(chosen: Scored, side: Sides) -> Tensor:
    """(B,) mean score of each prompt; of the whole chosen side where a pair has no prompt."""
    prompted = side.prompt.any(-1, keepdim=True)
    return losses.mean_score(Scored(chosen.scores, torch.where(prompted, side.prompt, side.mask) & side.mask))


def evaluate(
    trainee: Trainee, batches: Sequence[MicroBatch], bases: Sequence[BaseStates], *, heads: bool = True
) -> Figures:
    """Figures over ``batches``, dropout off; without those of the heads if these have not learned anything yet.

    The loss is the same function in every epoch and at the end, so that all of them can be compared.
    """
    columns: dict[str, list[Tensor]] = {}
    with trainee.mode(training=False):
        for batch, base in zip(batches, bases, strict=True):
            here = batch.to(trainee.device), base.to(trainee.device)
            for name, value in _of_batch(trainee, *here, heads=heads).items():
                columns.setdefault(name, []).append(value.cpu())
    if not columns:
        return Figures(
            pairs=0, loss=None, preference_accuracy=None, margin=None, divergence=None, score_accuracy=None,
            prompt_score=None,
        )  # fmt: skip
    joined = {name: torch.cat(values).double() for name, values in columns.items()}
    means = {
        name: float(values.mean()) if len(values) else None
        for name, values in joined.items()
        if name not in ("loss", "weight")
    }
    means = dict.fromkeys(("score_accuracy", "prompt_score")) | means
    loss = float(joined["loss"].sum() / joined["weight"].sum())
    return Figures(pairs=len(joined["weight"]), loss=loss, **means)


def _of_batch(trainee: Trainee, batch: MicroBatch, base: BaseStates, *, heads: bool) -> dict[str, Tensor]:
    """A number for each pair of one micro-batch, by figure: (B,); of ``score_accuracy`` those with contrast."""
    recipe, sites, pairs = trainee.recipe, batch.sites, len(batch.weight)
    states = trainee.run(batch, layers=heads)
    logp, kl = next_token_at(
        sites, states.last, base.last, trainee.weight, trainee.bias,
        scored=torch.zeros_like(sites.changed), divergent=sites.on_chosen,
    )  # fmt: skip
    terms = objective.language_terms(recipe, sites, logp, kl, base.logp, pairs)
    columns: dict[str, Tensor] = {}
    if states.layers is not None:
        chosen, rejected = trainee.score(batch, states.layers)
        if recipe.heads.beside:
            marks = (batch.chosen.changed, batch.rejected.changed)
            head_terms = objective.head_terms(recipe, chosen, rejected, marks)
            terms |= {name: value * batch.contrast for name, value in head_terms.items()}
        columns["score_accuracy"] = (losses.mean_score(chosen) > losses.mean_score(rejected))[batch.contrast].float()
        columns["prompt_score"] = prompt_scores(chosen, batch.chosen)
    margin = objective.gains(recipe, sites, logp, base.logp, pairs)
    return {
        "loss": objective.total_by_pair(recipe, terms) * batch.weight,
        "weight": batch.weight,
        "preference_accuracy": (margin > 0).float(),
        "margin": margin,
        "divergence": losses.divergence(kl, sites.pair, pairs, sites.on_chosen.float()),
        **columns,
    }

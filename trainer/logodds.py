"""A token prior that tells the two sides apart, where F.3's counts say which tokens are frequent.

A pair's secure side should outweigh the other by the tokens that are marked as changed: the weights are those of a
logistic regression on pairs (Bradley and Terry's model with tokens for features), drawn to 0 by a ridge, so that a
token seen in one pair weighs little and one that both sides need weighs nothing. An addition of this project.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor
from torch.nn.functional import embedding_bag, softplus

from .batch import MicroBatch, Sides


def log_odds(batches: Sequence[MicroBatch], vocab_size: int, ridge: float) -> Tensor:
    """(V,) float32: what a token among the changed ones adds to the log-odds that its side is the secure one.

    Only pairs whose sides differ in security count (``MicroBatch.contrast``), each token once a side. ``ridge`` is
    the price of a weight's square against a pair's mean log-loss. All zero if no such pair has a token of its own.
    """
    tokens: list[int] = []
    signs: list[float] = []
    starts: list[int] = []
    for secure, insecure in _differences(batches):
        if secure or insecure:
            starts.append(len(tokens))
            tokens += [*secure, *insecure]
            signs += [1.0] * len(secure) + [-1.0] * len(insecure)
    prior = torch.zeros(vocab_size)
    if not tokens:
        return prior
    seen, columns = torch.unique(torch.tensor(tokens), return_inverse=True)
    places, sign = torch.tensor(starts), torch.tensor(signs)
    weight = torch.zeros(len(seen), 1, requires_grad=True)
    optimiser = torch.optim.LBFGS([weight], max_iter=500, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimiser.zero_grad()
        margins = embedding_bag(columns, weight, places, mode="sum", per_sample_weights=sign)
        value = softplus(-margins).mean() + ridge * weight.square().sum()
        value.backward()
        return value

    with torch.enable_grad():
        optimiser.step(loss)
    prior[seen] = weight.detach()[:, 0]
    return prior


def _differences(batches: Sequence[MicroBatch]) -> Iterator[tuple[list[int], list[int]]]:
    """For each pair the changed tokens that only its secure side has, and those that only the other has."""
    for batch in batches:
        for number in batch.contrast.nonzero()[:, 0].tolist():
            chosen, rejected = (_changed(side, number) for side in (batch.chosen, batch.rejected))
            yield sorted(chosen - rejected), sorted(rejected - chosen)


def _changed(side: Sides, number: int) -> set[int]:
    return set(side.token[number][side.mask[number] & side.changed[number]].tolist())

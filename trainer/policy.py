"""The policy gradient: what raises the expected reward of completions drawn from the model itself.

REINFORCE with the mean of the group's other completions as its baseline (RLOO: Kool et al. 2019; Ahmadian et al. 2024).
Nothing is clipped and there is no ratio, since each group is drawn from the weights that its only step starts from.
Advantages are not divided by their group's standard deviation, and a completion's tokens are summed and divided by a
constant, not by its length: both divisions bias the gradient (Liu et al. 2025).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from .batch import Rows, Tree, rows_of_trees
from .graded import Group
from .nexttoken import next_token
from .trainee import Trainee

#: Different completions that run together, as one row where the model honours that.
TOGETHER = 8


@dataclass(frozen=True, kw_only=True)
class PolicyBatch(Rows):
    """Completions of one prompt, and how much each of their tokens is to be raised. The last three fields are (S,)."""

    position: Tensor  # int64 into the R*T flattened positions: where the prediction is made
    target: Tensor  # int64, the token that was drawn
    advantage: Tensor  # float32, the sum over the completions that go through here


def advantages(rewards: Sequence[float | None]) -> list[float]:
    """Each reward less the mean of the others'; 0 where there is none, or no other one."""
    graded = [reward for reward in rewards if reward is not None]
    if len(graded) < 2:
        return [0.0] * len(rewards)
    mean, stretch = sum(graded) / len(graded), len(graded) / (len(graded) - 1)
    return [0.0 if reward is None else (reward - mean) * stretch for reward in rewards]


def policy_batches(group: Group, *, packed: bool) -> Iterator[PolicyBatch]:
    """The batches of a group; none if its rewards are all the same.

    In packed rows each beginning that completions share is there once, and where their advantages add up to nothing, as
    those of a beginning that all share do, nothing is computed.
    """
    worth: defaultdict[tuple[int, ...], float] = defaultdict(float)
    for completion, advantage in zip(group.completions, advantages(group.rewards), strict=True):
        worth[tuple(completion)] += advantage
    distinct = sorted(tokens for tokens, advantage in worth.items() if tokens and abs(advantage) > 1e-9)
    for start in range(0, len(distinct), TOGETHER):
        part = distinct[start : start + TOGETHER]
        yield _batch(tuple(group.prompt), part, [worth[tokens] for tokens in part], packed)


def _batch(
    prompt: tuple[int, ...], completions: Sequence[tuple[int, ...]], worth: Sequence[float], packed: bool
) -> PolicyBatch:
    trees = [Tree()] if packed else [Tree() for _ in completions]
    raised: defaultdict[tuple[int, int, int], float] = defaultdict(float)  # (row, column, token that follows)
    for number, (tokens, advantage) in enumerate(zip(completions, worth, strict=True)):
        row = 0 if packed else number
        columns = trees[row].add((*prompt, *tokens))[len(prompt) - 1 : -1]
        for column, token in zip(columns, tokens, strict=True):
            raised[row, column, token] += advantage
    rows = rows_of_trees(trees, packed=packed)
    width = rows.input_ids.shape[1]
    sites = [(row * width + column, token, value) for (row, column, token), value in raised.items()
             if abs(value) > 1e-9]  # fmt: skip
    position, target, advantages_ = zip(*sites, strict=True)
    return PolicyBatch(
        input_ids=rows.input_ids, position_ids=rows.position_ids, attention=rows.attention,
        position=torch.tensor(position), target=torch.tensor(target), advantage=torch.tensor(advantages_),
    )  # fmt: skip


def policy_loss(trainee: Trainee, batch: PolicyBatch, temperature: float) -> Tensor:
    """Minus the sum over the batch's tokens of advantage times log-probability, under the law that they were drawn by:
    the model's at ``temperature``. Its gradient is that of minus the expected reward, times the number of completions.
    """
    hidden = trainee.run(batch, layers=False).last[batch.position] / temperature
    bias = None if trainee.bias is None else trainee.bias / temperature
    on = torch.ones_like(batch.position, dtype=torch.bool)
    logp, _ = next_token(hidden, hidden, trainee.weight, bias, batch.target, scored=on, divergent=~on)
    return -(batch.advantage * logp).sum()

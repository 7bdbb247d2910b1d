"""The terms of both objectives: tensors in, one number a pair out.

Axes: B pairs, T tokens of a side, S predicted sites (see :mod:`.batch`). A term that has nothing to say about
a pair (no such token) is 0 there. The mean over pairs, with their weights, is taken by the caller, so that
one pair's surplus never pays for another's.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn.functional import logsigmoid, softplus


class Scored(NamedTuple):
    """Scores (B, T) in [0, 1], high meaning secure, and a bool mask (B, T), True at real tokens."""

    scores: Tensor
    mask: Tensor


def mean_score(scored: Scored) -> Tensor:
    """(B,) mean over real tokens (DeepGuard 3.2). Raises ValueError if a row has none.

    The authors' code lets padding into this mean; this does not.
    """
    count = scored.mask.sum(-1)
    if bool((count == 0).any()):
        rows = (count == 0).nonzero()[:, 0].tolist()
        raise ValueError(f"rows {rows} have no real token; expected at least one True in each row of the mask")
    return (scored.scores * scored.mask).sum(-1) / count


def ranking_loss(secure: Scored, vulnerable: Scored, *, margin: float) -> Tensor:
    """(B,) max(0, margin - (s+ - s-)) of each pair's mean scores (DeepGuard Eq. 3), in [0, 1 + margin].

    The authors' code subtracts batch means; here each pair must keep its own margin.
    """
    return torch.relu(margin - (mean_score(secure) - mean_score(vulnerable)))


def token_loss(secure: Scored, vulnerable: Scored) -> Tensor:
    """(B,) binary cross-entropy of single tokens: masks pick changed tokens, secure ones should score 1,
    others 0.

    Not in the paper, whose mean over all tokens hardly moves when a few of them change.
    """
    up = -torch.log(secure.scores.clamp_min(1e-6)) * secure.mask
    down = -torch.log((1 - vulnerable.scores).clamp_min(1e-6)) * vulnerable.mask
    count = secure.mask.sum(-1) + vulnerable.mask.sum(-1)
    return (up.sum(-1) + down.sum(-1)) / count.clamp_min(1)


def text_logit(scored: Scored) -> Tensor:
    """(B,) sum of the log-odds of real tokens' scores: what they say together, were each a piece of evidence."""
    return (torch.logit(scored.scores, eps=1e-6) * scored.mask).sum(-1)


def text_loss(secure: Scored, vulnerable: Scored) -> Tensor:
    """(B,) binary cross-entropy of whole texts by `text_logit`: secure ones should be above 0, others below.

    Not in the paper, whose ranking (Eq. 3) compares the two sides of a pair alone and so never says how secure a text
    is beside those of other prompts. That is what a detector is asked for.
    """
    return softplus(-text_logit(secure)) + softplus(text_logit(vulnerable))


def per_pair_sum(values: Tensor, pair: Tensor, pairs: int) -> Tensor:
    """(S,) values summed into (``pairs``,) by the pair that each site belongs to."""
    return values.new_zeros(pairs).index_add(0, pair, values)


def per_pair_mean(values: Tensor, pair: Tensor, pairs: int, count: Tensor) -> Tensor:
    """Mean of ``values`` (S,) in each pair, where ``count`` (S,) says how often a site counts (0: not at
    all).
    """
    total = per_pair_sum(count.to(values.dtype), pair, pairs)
    return per_pair_sum(values * count, pair, pairs) / total.clamp_min(1)


def cross_entropy(logp: Tensor, pair: Tensor, pairs: int, wanted: Tensor) -> Tensor:
    """(B,) mean -log p(token) over the sites where ``wanted`` (S,) is True (Eq. 4)."""
    return per_pair_mean(-logp, pair, pairs, wanted.to(logp.dtype))


def divergence(kl: Tensor, pair: Tensor, pairs: int, count: Tensor) -> Tensor:
    """(B,) mean KL(base || adapted) over counted sites (Eq. 5), in nats a token, never clamped."""
    return per_pair_mean(kl, pair, pairs, count)


def unlikelihood(logp: Tensor, pair: Tensor, pairs: int, wanted: Tensor) -> Tensor:
    """(B,) mean -log(1 - p(token)) over the sites where ``wanted`` (S,) is True (Welleck et al. 2020, Eq. 4)."""
    others = -torch.log(-torch.expm1(logp.clamp_max(-1e-6)))
    return per_pair_mean(others, pair, pairs, wanted.to(logp.dtype))


def preference_loss(margin: Tensor, *, beta: float) -> Tensor:
    """(B,) -log sigmoid(beta * margin).

    ``margin`` (B,) compares the changed tokens of the two sides (``objective.margins``): a preference loss that looks
    at nothing but the difference between them.
    """
    return -logsigmoid(beta * margin)

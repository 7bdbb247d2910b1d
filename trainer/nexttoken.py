"""Log-probability of the next token and KL(base || adapted) at many sites, without keeping any logits.

With a vocabulary of 150,000 the output matrix is a quarter of a small model's work and its logits are most of
the memory. Here sites go through in chunks; for each the value and its gradient with respect to the hidden
state are formed at once, and only those (S x H) are kept for the backward pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import torch
from torch import Tensor

from .batch import Sites

CHUNK = 128  # sites at a time


def next_token(
    hidden: Tensor,
    base: Tensor,
    weight: Tensor,
    bias: Tensor | None,
    target: Tensor,
    *,
    scored: Tensor,
    divergent: Tensor,
) -> tuple[Tensor, Tensor]:
    """(log-probability of ``target``, KL(base || adapted)) at each site, both (S,) float32.

    ``hidden`` (S, H) are the adapted model's last states and get a gradient; ``base`` (S, H) the base
    model's. ``weight`` (V, H) and ``bias`` (V,) are the frozen output map. ``scored`` and ``divergent`` (S,)
    bool say where the log-probability may be differentiated and where the divergence is wanted (it is 0
    elsewhere); what is not asked for costs nothing. The divergence is exact over the vocabulary and never
    clamped: the released program cuts it off at 1, which takes away the gradient where it matters most.
    Raises ValueError if ``weight`` is trainable, since no gradient is formed for it.
    """
    if weight.requires_grad:
        raise ValueError("the output map requires a gradient; expected it frozen (requires_grad False)")
    result = _NextToken.apply(hidden, base.detach(), weight, bias, target, scored, divergent)
    return cast(tuple[Tensor, Tensor], result)


def next_token_at(
    sites: Sites,
    hidden: Tensor,
    base: Tensor,
    weight: Tensor,
    bias: Tensor | None,
    *,
    scored: Tensor,
    divergent: Tensor,
    only: Tensor | None = None,
) -> tuple[Tensor, Tensor]:
    """:func:`next_token` at ``sites``, each different prediction made once however many pairs share it.

    ``hidden`` (R*T, H) are the states of all positions, ``base`` (S, H) those of the base model at the sites. ``only``
    (S,) bool names the sites whose values are wanted, None for all; both values are 0 at the others.
    """
    one, which = distinct(sites)
    wanted = torch.ones_like(scored) if only is None else only

    def some(asked: Tensor) -> Tensor:
        return torch.zeros_like(one, dtype=torch.bool).index_fill(0, which[asked], True)

    kept = some(wanted).nonzero()[:, 0]
    at = one[kept]
    logp, kl = next_token(
        hidden[sites.position[at]], base[at], weight, bias, sites.target[at],
        scored=some(scored)[kept], divergent=some(divergent)[kept],
    )  # fmt: skip
    logp, kl = (value.new_zeros(len(one)).index_put((kept,), value)[which] for value in (logp, kl))
    return logp * wanted, kl * divergent


def distinct(sites: Sites) -> tuple[Tensor, Tensor]:
    """(U,) one site of each different (position, target), and (S,) which of these every site equals."""
    both = torch.stack((sites.position, sites.target), dim=1)
    found, which = torch.unique(both, dim=0, return_inverse=True)
    one = torch.empty(len(found), dtype=torch.int64, device=which.device)
    one[which] = torch.arange(len(which), device=which.device)  # of equal ones any will do
    return one, which


def logits_of(hidden: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    """(S, H) -> (S, V) logits in the model's own precision, as when it generates."""
    return torch.nn.functional.linear(hidden.to(weight.dtype), weight, bias)


def law(logits: Tensor) -> tuple[Tensor, Tensor]:
    """(S, V) logits -> probabilities (S, V) and their log-normaliser (S,), both float32.

    The normaliser is read off the largest entry: on a CPU that is several times cheaper than ``logsumexp``.
    """
    p = torch.softmax(logits, -1, dtype=torch.float32)
    top, place = logits.max(-1)
    return p, top.float() - p.gather(1, place[:, None])[:, 0].log()


class _Workspace:
    """Buffers for one chunk, made once a call: fresh ones cost more to page in than the arithmetic on them."""

    def __init__(self, size: int, weight: Tensor, bias: Tensor | None) -> None:
        self.weight, self.bias = weight, bias
        shape = (size, weight.shape[0])
        self._half = [torch.empty(shape, dtype=weight.dtype, device=weight.device) for _ in range(2)]
        self._full = [torch.empty(shape, dtype=torch.float32, device=weight.device) for _ in range(4)]

    def law(self, hidden: Tensor, slot: int) -> tuple[Tensor, Tensor, Tensor]:
        """(logits, probabilities, log-normaliser) of hidden states (S, H): (S, V), (S, V), (S,), all float32.

        ``slot`` 0 or 1 says which buffers to fill. The normaliser is read off the largest entry, which on a CPU
        is several times cheaper than ``logsumexp``.
        """
        size = hidden.shape[0]
        half, logits, p = self._half[slot][:size], self._full[slot][:size], self._full[2 + slot][:size]
        torch.mm(hidden.to(half.dtype), self.weight.t(), out=half)
        if self.bias is not None:
            half += self.bias
        logits.copy_(half)
        torch.softmax(logits, -1, out=p)
        return logits, p, logits.amax(-1) - p.amax(-1).log()

    def back(self, coefficients: Tensor) -> Tensor:
        """(S, V) coefficients on the logits -> (S, H) gradient with respect to the hidden states."""
        half = self._half[0][: coefficients.shape[0]]
        return half.copy_(coefficients) @ self.weight


class _NextToken(torch.autograd.Function):
    @staticmethod
    def forward(
        ctx: Any,
        hidden: Tensor,
        base: Tensor,
        weight: Tensor,
        bias: Tensor | None,
        target: Tensor,
        scored: Tensor,
        divergent: Tensor,
    ) -> tuple[Tensor, Tensor]:
        differentiate = bool(ctx.needs_input_grad[0])
        logp = torch.zeros(hidden.shape[0], device=hidden.device)
        kl = torch.zeros_like(logp)
        by_logp = torch.zeros_like(hidden) if differentiate else hidden.new_zeros(0)
        by_kl = torch.zeros_like(by_logp)
        space = _Workspace(min(CHUNK, hidden.shape[0]), weight, bias)
        for index, like, apart in _chunks(scored & differentiate, divergent):
            logits, p, norm = space.law(hidden[index], 0)
            picked = target[index, None]
            logp[index] = logits.gather(1, picked)[:, 0] - norm
            if apart:
                other, q, base_norm = space.law(base[index], 1)
                gap = torch.sub(other, logits, out=logits)
                kl[index] = torch.bmm(q[:, None], gap[:, :, None])[:, 0, 0] - base_norm + norm
                if differentiate:
                    by_kl[index] = space.back(torch.sub(p, q, out=q))
            if like:
                p.scatter_add_(1, picked, torch.full_like(p[:, :1], -1.0))
                by_logp[index] = -space.back(p)
        if differentiate:
            ctx.save_for_backward(by_logp, by_kl)
        return logp, kl

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, ...]:
        by_logp, by_kl = ctx.saved_tensors
        total = by_logp.float() * grads[0][:, None] + by_kl.float() * grads[1][:, None]
        return total.to(by_logp.dtype), None, None, None, None, None, None


def _chunks(scored: Tensor, divergent: Tensor) -> Iterator[tuple[Tensor, bool, bool]]:
    """(site indices, scored?, divergent?) so that every chunk needs the same products."""
    for like, apart in ((False, True), (True, False), (True, True), (False, False)):
        for index in ((scored == like) & (divergent == apart)).nonzero()[:, 0].split(CHUNK):
            if index.numel():
                yield index, like, apart

"""The token prior v and the bias made from it (DeepGuard 3.3, appendix F.3, Eqs. 7 and 8)."""

from __future__ import annotations

import math
from collections.abc import Iterable

import torch
from torch import Tensor

EPS = 1e-8
RANDOM_SEED = 20_26


def update_prior(prior: Tensor, secure_ids: Tensor, vulnerable_ids: Tensor, step: float = 0.01) -> Tensor:
    """One training batch: ``step`` up per occurrence on the secure side, down on the vulnerable, clipped to
    [-1, 1].

    ``prior`` is (V,); the ids are int64 tensors of any shape that hold real tokens only (take padding out
    first). Returns a new tensor. Raises ValueError for an id outside 0..V-1.
    """
    size = prior.shape[0]
    change = torch.zeros(size, dtype=torch.float64)
    for ids, sign in ((secure_ids, 1), (vulnerable_ids, -1)):
        flat = ids.detach().reshape(-1).cpu()
        if flat.numel() == 0:
            continue
        if int(flat.min()) < 0 or int(flat.max()) >= size:
            raise ValueError(f"token ids from {int(flat.min())} to {int(flat.max())} do not fit a prior of {size}")
        change += sign * torch.bincount(flat, minlength=size)
    return (prior + (step * change).to(device=prior.device, dtype=prior.dtype)).clamp(-1, 1)


def without(prior: Tensor, token_ids: Iterable[int]) -> Tensor:
    """A copy of ``prior`` with 0 at these tokens; ids outside the vocabulary are ignored."""
    ids = sorted({int(i) for i in token_ids if 0 <= int(i) < prior.shape[0]})
    copy = prior.clone()
    if ids:
        copy[torch.tensor(ids, device=prior.device)] = 0
    return copy


def permuted(prior: Tensor, token_ids: Tensor, seed: int = RANDOM_SEED) -> Tensor:
    """The ablation's "random prior": the same values, dealt out anew among ``token_ids`` by a fixed seed.

    Only tokens that training saw take part: dealing values to all of V would hand most of them to tokens no
    text contains, and some to the padded end of the vocabulary, which no tokenizer can decode.
    """
    ids = token_ids.to(device="cpu", dtype=torch.int64)
    order = torch.randperm(ids.numel(), generator=torch.Generator("cpu").manual_seed(seed), device="cpu")
    copy = prior.clone()
    copy[ids.to(prior.device)] = prior[ids[order].to(prior.device)]
    return copy


def unit_prior(prior: Tensor, eps: float = EPS) -> Tensor:
    """v / (max|v| + eps): (V,) float32 in (-1, 1); all zero if v is."""
    values = prior.float()
    peak = values.abs().max() if values.numel() else values.new_zeros(())
    return values / (peak + eps)


def guidance_bias(unit: Tensor, gains: Tensor, cap: float | None) -> Tensor:
    """b = g v / (max|v| + eps) for each row, cut to [-cap, cap] (Eq. 7, where g is 1/s).

    ``unit`` is ``unit_prior(v)`` (V,), ``gains`` (B,) are finite and at least 0. Returns (B, V). The paper has no cap.
    """
    bias = gains.to(unit).unsqueeze(-1) * unit
    return bias if cap is None else bias.clamp_(-cap, cap)  # in place: with a server's batch it is a large tensor


def plausible_only(bias: Tensor, logits: Tensor, share: float) -> Tensor:
    """``bias`` (B, V) where the unguided probability is at least ``share`` times that of the likeliest token, else 0.
    A share of 0 is every token.

    The constraint that contrastive decoding puts on the tokens that it weighs (Li et al. 2023, section 3.2): guidance
    chooses among what the model might say here and lifts nothing else, say a quote where an indentation belongs.
    """
    if not share:
        return bias
    likely = logits >= logits.amax(-1, keepdim=True) + math.log(share)
    return bias * likely

"""Linear probes: in which layers can secure code be told from vulnerable code? (DeepGuard, Table 5 and Figure 1)

The paper does not say how its probe is fitted. Here it is ridge regression on the mean state of a completion's tokens,
its ridge the number of features, cross-validated so that no function's code is on both sides. The intervals do not
cover what fitting it again to other functions would change. Layer 0 is the mean of the tokens' embeddings, which knows
which tokens there are and nothing of their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from .pairs import digest

RESAMPLES = 200


@dataclass(frozen=True, kw_only=True)
class Sides:
    """What is told apart, as rows of the states: ``secure`` and ``groups`` are (n,), ``pairs`` (p, 2) are the rows of
    the secure and of the vulnerable side of each pair.
    """

    secure: Tensor
    groups: tuple[str, ...]
    pairs: Tensor


@dataclass(frozen=True, kw_only=True)
class LayerProbe:
    """How well one layer tells them apart. ``index`` counts from the end of the hidden states, as bundles do."""

    layer: int
    index: int
    depth: float  # 0 for the embeddings, 1 for the last layer
    auc: float
    interval: tuple[float, float]  # 95 % of the scores as they are, by drawing functions again; see _interval
    pair_accuracy: float  # pairs whose secure side has the higher score


def probe_layers(states: Tensor, sides: Sides, folds: int = 5) -> list[LayerProbe]:
    """A probe for each layer of ``states`` (L + 1, n, H). Raises ValueError with fewer functions than folds."""
    fold_of = _folds(sides.groups, folds)
    last = len(states) - 1
    found = []
    for layer, features in enumerate(states):
        scores = out_of_fold(features, sides.secure, fold_of, folds)
        chosen, rejected = scores[sides.pairs[:, 0]], scores[sides.pairs[:, 1]]
        found.append(LayerProbe(
            layer=layer, index=layer - last - 1, depth=layer / max(1, last), auc=auc(scores, sides.secure),
            interval=_interval(scores, sides), pair_accuracy=float((chosen > rejected).double().mean()),
        ))  # fmt: skip
    return found


def out_of_fold(features: Tensor, secure: Tensor, fold_of: Tensor, folds: int) -> Tensor:
    """(n,) scores, each by a probe that was fitted to the other folds."""
    scores = torch.zeros(len(features), dtype=torch.float64)
    for fold in range(folds):
        held = fold_of == fold
        scores[held] = _ridge(features[~held], secure[~held], features[held])
    return scores


def _ridge(features: Tensor, secure: Tensor, held: Tensor) -> Tensor:
    """Scores of ``held`` (m, H) by ridge regression of ``secure`` (n,) on standardised ``features`` (n, H)."""
    mean, scale = features.double().mean(0), features.double().std(0).clamp_min(1e-6)
    known, asked = (features.double() - mean) / scale, (held.double() - mean) / scale
    wanted = secure.double() - secure.double().mean()
    ridge = float(features.shape[1])
    if len(known) < known.shape[1]:  # the smaller of two equal systems
        gram = known @ known.T
        dual = torch.linalg.solve(gram + ridge * torch.eye(len(gram), dtype=gram.dtype), wanted)
        return asked @ (known.T @ dual)
    gram = known.T @ known
    weight = torch.linalg.solve(gram + ridge * torch.eye(len(gram), dtype=gram.dtype), known.T @ wanted)
    return asked @ weight


def auc(scores: Tensor, secure: Tensor) -> float:
    """The chance that a secure row scores above a vulnerable one, ties counting half; nan if there is only one kind."""
    order = scores.argsort()
    _, inverse, counts = scores[order].unique_consecutive(return_inverse=True, return_counts=True)
    above = counts.cumsum(0)
    ranks = torch.empty(len(scores), dtype=torch.float64)
    ranks[order] = ((2 * above - counts + 1).double() / 2)[inverse]
    n, m = int(secure.sum()), int((~secure).sum())
    if not n or not m:
        return float("nan")
    return float((ranks[secure].sum() - n * (n + 1) / 2) / (n * m))


def best_layers(probes: Sequence[LayerProbe], count: int) -> tuple[int, ...]:
    """The ``count`` neighbouring layers with the highest mean AUC, as indices from the end; never the embeddings."""
    layers = [probe for probe in probes if probe.layer > 0]
    if count > len(layers):
        raise ValueError(f"{count} layers are asked for, and the model has {len(layers)}")
    start = max(range(len(layers) - count + 1), key=lambda i: sum(p.auc for p in layers[i : i + count]))
    return tuple(probe.index for probe in layers[start : start + count])


def _folds(groups: Sequence[str], folds: int) -> Tensor:
    """(n,) the fold of each row: whole groups, dealt out in the order of a hash of their names."""
    names = sorted(set(groups), key=lambda name: digest(0, name))
    if len(names) < folds:
        raise ValueError(f"{folds} folds need as many functions, and the pairs are of {len(names)}")
    place = {name: number % folds for number, name in enumerate(names)}
    return torch.tensor([place[group] for group in groups])


def _interval(scores: Tensor, sides: Sides) -> tuple[float, float]:
    """95 % of the AUC by drawing functions again. The probes are not fitted again to what is drawn: it covers which
    functions were asked about, not which the probe learned from or how the folds fell, and is too narrow for those.
    """
    rows: dict[str, list[int]] = {}
    for row, group in enumerate(sides.groups):
        rows.setdefault(group, []).append(row)
    names, parts = list(rows), [torch.tensor(part) for part in rows.values()]
    generator = torch.Generator().manual_seed(0)
    found = []
    for _ in range(RESAMPLES):
        drawn = torch.cat([parts[i] for i in torch.randint(len(names), (len(names),), generator=generator).tolist()])
        found.append(auc(scores[drawn], sides.secure[drawn]))
    low, high = torch.tensor(found, dtype=torch.float64).nanquantile(torch.tensor([0.025, 0.975], dtype=torch.float64))
    return float(low), float(high)

"""The two objectives, put together from the terms in :mod:`.losses`."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from . import losses
from .batch import REJECTED, Sites
from .config import Recipe


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which sites an objective looks at, each (S,) bool: where log-probabilities and where divergences."""

    scored: Tensor
    divergent: Tensor


def wanted(recipe: Recipe, sites: Sites) -> Wanted:
    """What the training objective needs of each site; other sites need not be computed at all."""
    if recipe.loss.objective == "paper":
        return Wanted(scored=sites.on_chosen, divergent=sites.on_chosen)
    return Wanted(scored=sites.changed | _likely(recipe, sites), divergent=_anchored(sites))


def _anchored(sites: Sites) -> Tensor:
    """(S,) bool: unchanged tokens of the chosen side, where the ``verified`` objective holds the model to its base.

    The rejected side has none. Where secure code is the insecure code with a check put in, the rejected side is
    unchanged from where the check would stand, and held to the base there it would be held to leaving the check out.
    (On `dev` the two were the same within noise, benchmarks/results/earlier/recipe-dev-46.json.)
    """
    return ~sites.changed & sites.on_chosen


def _likely(recipe: Recipe, sites: Sites) -> Tensor:
    """(S,) bool: tokens of the chosen side whose cross-entropy the ``verified`` objective lowers."""
    chosen = sites.on_chosen
    if recipe.loss.language_tokens == "changed":
        chosen = chosen & sites.changed
    return chosen if recipe.training.teach_end == "changed" else chosen & ~sites.end


def in_margin(recipe: Recipe, sites: Sites) -> Tensor:
    """(S,) float: +1 at changed tokens of the chosen side, -1 at those of the rejected, 0 elsewhere.

    The taught end-of-text token takes part only if the recipe says ``teach_end = "changed"``.
    """
    sign = (sites.side * sites.changed).float()
    return sign if recipe.training.teach_end == "changed" else sign * ~sites.end


def gains(recipe: Recipe, sites: Sites, logp: Tensor, base_logp: Tensor, pairs: int) -> Tensor:
    """(B,) log-ratio of the chosen side's changed tokens minus that of the rejected side's, whatever is trained."""
    return losses.per_pair_sum((logp - base_logp) * in_margin(recipe, sites), sites.pair, pairs)


def margins(recipe: Recipe, sites: Sites, logp: Tensor, base_logp: Tensor, pairs: int) -> Tensor:
    """(B,) what the preference term raises: `gains`, or without the reference, or by means over each side's tokens."""
    compared = logp - base_logp if recipe.loss.preference_of == "ratio" else logp
    sign = in_margin(recipe, sites)
    if recipe.loss.preference_over == "sum":
        return losses.per_pair_sum(compared * sign, sites.pair, pairs)
    chosen, rejected = (losses.per_pair_mean(compared, sites.pair, pairs, side) for side in (sign > 0, sign < 0))
    return chosen - rejected


def language_terms(
    recipe: Recipe, sites: Sites, logp: Tensor, kl: Tensor, base_logp: Tensor, pairs: int
) -> dict[str, Tensor]:
    """Terms on the model's next-token laws, each (B,) and not yet weighted.

    ``paper``: cross-entropy and divergence over the chosen side (prompt tokens of prompted pairs left out,
    since no completion is conditioned on writing its own prompt). ``verified``: preference, divergence over
    the chosen side's unchanged tokens, cross-entropy over the chosen side (all of it, or what changed), the
    end token's and, if asked for, unlikelihood of what changed on the rejected side.
    """
    if recipe.loss.objective == "paper":
        return {
            "language": losses.cross_entropy(logp, sites.pair, pairs, sites.on_chosen),
            "divergence": losses.divergence(kl, sites.pair, pairs, sites.on_chosen.float()),
        }
    margin = margins(recipe, sites, logp, base_logp, pairs)
    terms = {
        "preference": losses.preference_loss(margin, beta=recipe.loss.beta),
        "divergence": losses.divergence(kl, sites.pair, pairs, _anchored(sites).float()),
        "language": losses.cross_entropy(logp, sites.pair, pairs, _likely(recipe, sites)),
    }
    if recipe.loss.unlikelihood:
        rejected = sites.changed & (sites.side == REJECTED)
        terms["unlikelihood"] = losses.unlikelihood(logp, sites.pair, pairs, rejected)
    if recipe.training.teach_end == "cross-entropy":
        terms["end"] = losses.cross_entropy(logp, sites.pair, pairs, sites.end)
    return terms


def head_terms(
    recipe: Recipe, chosen: losses.Scored, rejected: losses.Scored, changed: tuple[Tensor, Tensor]
) -> dict[str, Tensor]:
    """Terms on the heads' scores, each (B,): the ranking of Eq. 3 and, if asked for, those on single tokens and on
    whole texts.
    """
    terms = {"security": losses.ranking_loss(chosen, rejected, margin=recipe.heads.margin)}
    if recipe.heads.token_weight:
        secure, vulnerable = (
            losses.Scored(side.scores, side.mask & mark) for side, mark in zip((chosen, rejected), changed, strict=True)
        )
        terms["tokens"] = losses.token_loss(secure, vulnerable)
    if recipe.heads.text_weight:
        terms["texts"] = losses.text_loss(chosen, rejected)
    return terms


def total_by_pair(recipe: Recipe, terms: dict[str, Tensor]) -> Tensor:
    """(B,) the terms under the recipe's weights. Raises ValueError if there are none."""
    if not terms:
        raise ValueError("no terms to add up; expected at least one")
    factors = {
        "preference": recipe.loss.preference,
        "divergence": recipe.loss.divergence,
        "language": recipe.loss.language,
        "unlikelihood": recipe.loss.unlikelihood,
        "end": recipe.loss.end,
        "security": recipe.loss.security,
        "tokens": recipe.loss.security * recipe.heads.token_weight,
        "texts": recipe.loss.security * recipe.heads.text_weight,
    }
    return torch.stack([factors[name] * value for name, value in terms.items()]).sum(0)

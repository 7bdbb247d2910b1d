"""A soup: one bundle whose LoRA update is the mean of several bundles' updates.

Builds that differ in pairs, order or seed should agree on what the pairs have in common and differ in what each learned
by heart; the mean keeps the first. Source: Wortsman et al., "Model soups" (ICML 2022), for whole models; here the mean
is taken of the products B A, not of the factors, and cut back to one rank by its singular values. The result is an
ordinary bundle. Whether it is better than its parts has to be measured: on `dev` two of six were
(benchmarks/results/earlier/recipe-dev-46.json).

The mean, or one bundle's update, may also be scaled: Ilharco et al., "Editing models with task arithmetic" (ICLR 2023).
Below 1 the model stays nearer to its base.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import pad

from deepguard_plugin.bundle import Bundle, save_bundle

from . import card
from .build import check_out
from .errors import TrainerError
from .lock import sole_writer

_DOWN, _UP = "lora_A", "lora_B"


@dataclass(frozen=True)
class Ingredient:
    """One bundle and its share; shares need not add up to 1."""

    bundle: Bundle
    share: float = 1.0


def soup(ingredients: Sequence[Ingredient], out: Path, rank: int | None = None, scale: float = 1.0) -> Bundle:
    """Write ``scale`` times the mean of ``ingredients`` as a bundle at ``out`` and return it.

    ``rank`` is that of the result, None for the first ingredient's. Aggregator, analyzer and prior are the first
    ingredient's, and guidance is off: no pairs are at hand to choose a strength on. Raises TrainerError if there are
    fewer than two ingredients and no scale, a share or the scale is not positive, or they do not fit together.
    """
    check_out(out)
    _check(ingredients, scale)
    with sole_writer(out):
        _write(ingredients, out, rank or int(ingredients[0].bundle.adapter_config["r"]), scale)
    return Bundle.load(out)


def _write(ingredients: Sequence[Ingredient], out: Path, rank: int, scale: float) -> None:
    first = ingredients[0].bundle
    state, dropped = mean_update(ingredients, rank, scale)
    alpha = _scale(first) * rank
    info = {
        **{key: first.info[key] for key in ("method", "recipe", "base_model", "fingerprint")},
        "settings": {**first.info["settings"], "strength": 0.0},
        "training": {
            "soup": [
                {
                    "bundle": each.bundle.path.name,
                    "digest": each.bundle.digest,
                    "share": each.share / sum(i.share for i in ingredients),
                    "training": each.bundle.info["training"],
                }
                for each in ingredients
            ],
            "scale": scale,
            "dropped": dropped,
        },
    }
    save_bundle(
        out, adapter_state={name: value.half() for name, value in state.items()},
        adapter_config={**first.adapter_config, "r": rank, "lora_alpha": alpha},
        aggregator=first.aggregator, analyzer=first.analyzer, prior=first.prior, info=info,
        readme=card.soup_text(info, out.name), head_dtype=torch.float16,
    )  # fmt: skip


def mean_update(ingredients: Sequence[Ingredient], rank: int, scale: float = 1.0) -> tuple[dict[str, Tensor], float]:
    """PEFT's tensors of the scaled mean update, A (rank, in) and B (out, rank), for the first ingredient's alpha / r.

    Also returns the share of the mean's squared Frobenius norm, over all layers, that the cut to ``rank`` dropped.
    """
    whole = sum(each.share for each in ingredients)
    ours = _scale(ingredients[0].bundle)
    state: dict[str, Tensor] = {}
    norm = lost = 0.0
    for name in (n for n in ingredients[0].bundle.adapter_state if _DOWN in n):
        other = name.replace(_DOWN, _UP)
        shares = [scale * each.share / whole * _scale(each.bundle) / ours for each in ingredients]
        down = torch.cat([each.bundle.adapter_state[name].float() for each in ingredients])
        up = torch.cat(
            [s * each.bundle.adapter_state[other].float() for s, each in zip(shares, ingredients, strict=True)], dim=1
        )
        state[name], state[other], values = _cut(down, up, rank)
        norm += float(values.square().sum())
        lost += float(values[rank:].square().sum())
    return state, lost / norm if norm else 0.0


def _cut(down: Tensor, up: Tensor, rank: int) -> tuple[Tensor, Tensor, Tensor]:
    """The best rank-``rank`` factors of ``up @ down`` (out, k) (k, in), and all its singular values.

    Where these are fewer than ``rank``, the factors are filled up with zeros.
    """
    left, inner = torch.linalg.qr(up)
    right, other = torch.linalg.qr(down.T)
    u, values, v = torch.linalg.svd(inner @ other.T)
    root = values[:rank].sqrt()
    kept = len(root)
    down, up = (v[:kept] * root[:, None]) @ right.T, left @ (u[:, :kept] * root)
    return pad(down, (0, 0, 0, rank - kept)), pad(up, (0, rank - kept)), values


def _scale(bundle: Bundle) -> float:
    return float(bundle.adapter_config["lora_alpha"]) / float(bundle.adapter_config["r"])


def _check(ingredients: Sequence[Ingredient], scale: float) -> None:
    if not 0 < scale < math.inf:
        raise TrainerError(f"a soup scaled by {scale:g}; expected a number above 0")
    if not ingredients or (len(ingredients) == 1 and scale == 1):
        raise TrainerError(f"a soup of {len(ingredients)} bundles; expected at least two, or one and a scale")
    first = ingredients[0].bundle
    for each in ingredients:
        name, config = each.bundle.path, each.bundle.adapter_config
        if not 0 < each.share < math.inf:
            raise TrainerError(f"{name}: its share is {each.share:g}; expected a number above 0")
        if config.get("use_rslora") or config.get("use_dora") or config.get("rank_pattern"):
            raise TrainerError(f"{name}: only plain LoRA of one rank can be averaged; build it with a shipped recipe")
        for what, found, expected in _must_agree(each.bundle, first):
            if found != expected:
                raise TrainerError(
                    f"{name}: its {what} is {found}, that of {first.path} is {expected}; average bundles of one base "
                    "model and one set of LoRA targets"
                )


def _must_agree(bundle: Bundle, first: Bundle) -> list[tuple[str, Any, Any]]:
    def modules(of: Bundle) -> list[str]:
        return sorted(of.adapter_config["target_modules"])

    found, wanted = bundle.info["fingerprint"], first.info["fingerprint"]
    return [
        *((what, found[what], wanted[what]) for what in ("architecture", "vocab_size", "tokenizer", "weights")),
        ("number of adapted matrices", len(bundle.adapter_state), len(first.adapter_state)),
        ("list of adapted modules", modules(bundle), modules(first)),
    ]

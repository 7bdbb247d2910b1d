"""Training that goes on from an earlier bundle: its LoRA becomes the initial weights, and its heads where they learn
beside the LoRA (those that learn afterwards begin afresh).

Log-ratios and divergences compare with the base model, so that a bundle made in two rounds is measured like one made in
one, or with that bundle itself (``loss.reference``). Scenarios that the earlier bundle held out stay held out, and none
that it was trained on is (see :mod:`.split`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch

from deepguard_plugin.bundle import Bundle

from .base import base_name
from .config import Recipe
from .errors import RecipeError
from .trainee import Trainee


def base_info(start: Bundle, base: str, prints: dict[str, Any]) -> dict[str, Any]:
    """What bundle.json says of the model that a bundle made from ``start`` is for, whose fingerprint is ``prints``."""
    same = prints["weights"] == start.info["fingerprint"]["weights"]
    return {"base_model": start.base_model if same else base_name(base), "fingerprint": prints}


def check_start(start: Bundle | None, recipe: Recipe) -> None:
    """Raises RecipeError unless ``recipe`` describes the LoRA, and heads that will be gone on with, as ``start`` was
    built with them, and if it refers to a start that is not there.
    """
    if start is None:
        if recipe.loss.reference == "start":
            raise RecipeError(
                f"recipe {recipe.name!r} goes on from a bundle (loss.reference = 'start'), and none is given; name it "
                "with --from, or take the recipe 'verified' to begin afresh"
            )
        return
    config, settings = start.adapter_config, start.info["settings"]
    pairs: dict[str, tuple[Any, Any]] = {
        "lora.rank": (config["r"], recipe.lora.rank),
        "lora.alpha": (config["lora_alpha"], recipe.lora.alpha),
    }
    if recipe.heads.beside:
        pairs |= {
            "heads.aggregation": (settings["aggregation"], recipe.heads.aggregation),
            "heads.layers": (list(settings["layers"]), list(recipe.heads.layers)),
        }
    differing = [
        f"{name} is {there} there, {here} in the recipe" for name, (there, here) in pairs.items() if there != here
    ]
    if differing:
        raise RecipeError(
            f"--from {start.path}: {'; '.join(differing)}; build with the recipe that made it, or without --from"
        )


def held_groups(start: Bundle | None) -> frozenset[str]:
    """Groups of pairs that the earlier build, or a build in a soup, held out and none of them was trained on.

    Where one does not say what it was trained on, only what all of them held out is sure.
    """
    if start is None:
        return frozenset()
    found = [frozenset(pairs.get("held_out_groups", ())) for pairs in _pairs_of(start.info["training"])]
    trained = trained_groups(start)
    return frozenset.intersection(*found) if trained is None else frozenset.union(*found) - trained


def trained_groups(start: Bundle | None) -> frozenset[str] | None:
    """Groups of pairs that the earlier build, those it went on from, any ingredient of a soup, heads trained anew
    (:mod:`.refit`) or reinforcement (:mod:`.reinforce`) learned from.

    None if it does not say: bundles of earlier versions name what they held out alone.
    """
    return frozenset() if start is None else _trained(start.info["training"])


def _trained(training: Mapping[str, Any]) -> frozenset[str] | None:
    if "soup" in training:
        parts = [_trained(part["training"]) for part in training["soup"]]
    else:
        groups = training["pairs"].get("trained_groups")
        parts = [None if groups is None else frozenset(groups)]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    heads = (training.get("heads") or {}).get("trained_groups", ())
    return frozenset().union(*known, heads, *(step["trained_groups"] for step in training.get("reinforced", ())))


def _pairs_of(training: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """What is said of the pairs of a build, or of each build in a soup."""
    if "soup" not in training:
        return [training["pairs"]]
    return [pairs for part in training["soup"] for pairs in _pairs_of(part["training"])]


@torch.no_grad()
def start_from(trainee: Trainee, start: Bundle) -> None:
    """Copies the bundle's LoRA into ``trainee``, and aggregator and analyzer if they will learn beside it.

    Rows of the security embedding are copied for the tokens that both know; tokens new to this round keep their
    random ones. Raises RecipeError if the LoRA adapts other modules.
    """
    lora_from(trainee, start)
    if not trainee.recipe.heads.beside:
        return
    trainee.aggregator.load_state_dict(start.aggregator.state_dict())
    ours, theirs = trainee.analyzer.embedding, start.analyzer.embedding
    rows = ours.rows.clone()
    row_of = theirs.row_of[ours.ids.to(theirs.row_of.device)]
    rows[row_of >= 0] = theirs.rows[row_of[row_of >= 0]].to(rows)
    trainee.analyzer.load_state_dict({**start.analyzer.state_dict(), "embedding.ids": ours.ids, "embedding.rows": rows})


@torch.no_grad()
def lora_from(trainee: Trainee, start: Bundle) -> None:
    """Copies the bundle's LoRA into ``trainee``. Raises RecipeError if it adapts other modules."""
    from peft import get_peft_model_state_dict, set_peft_model_state_dict

    wanted, found = get_peft_model_state_dict(trainee.peft), start.adapter_state
    if wanted.keys() != found.keys():
        some = sorted(wanted.keys() ^ found.keys())[0]
        raise RecipeError(
            f"--from {start.path}: its LoRA adapts other modules than the recipe's lora.targets ({some} is only in "
            "one of them); build with the recipe that made it, or without --from"
        )
    set_peft_model_state_dict(trainee.peft, {name: value.float() for name, value in found.items()})

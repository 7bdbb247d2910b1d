"""New heads for a bundle whose LoRA stays as it is: ``dg-bundle heads``.

For a bundle that was built before heads were trained on the finished LoRA, for a mean of bundles (which has the first
one's heads, though no state that they learned from), and for other pairs, layers or settings at a fraction of a build's
cost. What the bundle makes a model write does not change unless guidance is on.
"""

from __future__ import annotations

import shutil
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch

from deepguard_plugin.bundle import Bundle, fingerprint, save_bundle
from deepguard_plugin.networks import without

from . import calibrate, card
from .base import load_base
from .batch import bucket, collate
from .build import Options, check_device, check_out, sources_of
from .config import Recipe
from .diverged import HEADS_RATE, check_weights
from .encode import longest
from .errors import RecipeError
from .fastlora import half_precision_lora
from .heads import HeadFigures, fit_heads
from .lock import sole_writer
from .pairs import Pair, read_pairs
from .prepare import INITIAL, Contrasts, contrasts_of, token_ids
from .recipe import as_dict, override
from .report import Reporter, Silent
from .start import base_info, held_groups, lora_from
from .trainee import Trainee


@dataclass(frozen=True, kw_only=True)
class Fitted:
    """What came out of it."""

    figures: HeadFigures
    found: calibrate.Calibration
    groups: frozenset[str]  # of the pairs that the heads learned from


def refit(start: Bundle, options: Options, recipe: Recipe, reporter: Reporter | None = None) -> Path:
    """Writes ``start`` with new heads to ``options.out`` and returns that path.

    Pairs of the scenarios that ``start`` held out are held out again. The new bundle is for the model that its heads
    learned on: with another precision or other weights than those of ``start`` (which :meth:`Bundle.check` warns
    about), it has that model's fingerprint, and with other weights its name. What the LoRA was built on stays under
    ``training``. Raises TrainerError for bad input, BundleMismatchError for another architecture or tokenizer.
    """
    check_out(options.out)
    check_device(options.device)
    with sole_writer(options.out):
        pairs = read_pairs(options.sources)
        model, tokenizer = load_base(options.base, options.dtype, options.device)
        return refit_on(model, tokenizer, pairs, start, options, recipe, reporter or Silent())


def refit_on(
    model: Any, tokenizer: Any, pairs: list[Pair], start: Bundle, options: Options, recipe: Recipe, reporter: Reporter
) -> Path:
    """:func:`refit` for a model and pairs already in memory. LoRA layers stay in ``model``."""
    started = time.monotonic()
    if recipe.heads.beside:
        raise RecipeError(f"recipe {recipe.name!r} has heads.epochs = 0; expected at least 1 to train heads afterwards")
    start.check(model, tokenizer)
    start = replace(start, prior=without(start.prior, tokenizer.all_special_ids))
    base = base_info(start, options.base, fingerprint(model, tokenizer))
    config = start.adapter_config
    lora = {"lora.rank": config["r"], "lora.alpha": config["lora_alpha"], "lora.targets": config["target_modules"]}
    recipe = override(recipe, lora)
    contrasts = contrasts_of(pairs, held_groups(start), tokenizer, recipe)
    devices = [model.device] if model.device.type == "cuda" else []
    with torch.random.fork_rng(devices=devices, enabled=True):
        trainee = Trainee(model, recipe, token_ids(contrasts.train, None), seed=INITIAL)
        lora_from(trainee, start)
        fitted = _fit(trainee, contrasts, start, options, reporter)
    _save(trainee, start, base, fitted, options, recipe, time.monotonic() - started)
    reporter.say(f"bundle written to {options.out}")
    return options.out


def _fit(trainee: Trainee, contrasts: Contrasts, start: Bundle, options: Options, reporter: Reporter) -> Fitted:
    folder = options.out.with_name(options.out.name + ".states")  # not OUT.partial: that may be a half-finished build
    if contrasts.train:
        trainee.choose_layout(longest(contrasts.train))
    with half_precision_lora(trainee.peft):
        try:
            figures = fit_heads(trainee, contrasts.train, contrasts.held, folder, options.seed, reporter)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        trainee.round_heads()
        check_weights(trainee.head_parameters(), "rounding to half precision", HEADS_RATE)
        reporter.say(figures.line())
        groups = bucket(contrasts.held or contrasts.train[:32], trainee.recipe.training.batch_pairs)
        batches = [collate(group, packed=trainee.packed) for group in groups]
        with reporter.track("calibration", len(batches)) as tick:
            found = calibrate.calibrate(trainee, start.prior, batches, held_out=bool(contrasts.held), tick=tick)
    reporter.say(f"guidance strength {found.strength:g}: {found.reason}")
    return Fitted(figures=figures, found=found, groups=contrasts.groups)


def _save(
    trainee: Trainee, start: Bundle, base: dict[str, Any], fitted: Fitted, options: Options, recipe: Recipe,
    seconds: float,
) -> None:  # fmt: skip
    made = asdict(fitted.figures) | {
        "recipe": {"name": recipe.name, **as_dict(recipe)["heads"]},
        "files": sources_of(options.sources),
        "trained_groups": sorted(fitted.groups),
        "of": start.digest,
        "seconds": round(seconds, 1),
    }
    settings = {
        **start.info["settings"],
        "layers": list(trainee.layers),
        "aggregation": recipe.heads.aggregation,
        "strength": fitted.found.strength,
        "score_floor": recipe.guidance.score_floor,
        "bias_cap": recipe.guidance.bias_cap or None,
        "mean_score": fitted.found.mean_score,
        "doubt": fitted.found.doubt,
    }
    training = {**start.info["training"], "heads": made, "calibration": fitted.found.as_dict()}
    if "held_out" in training:  # a soup has none
        training["held_out"] = {**training["held_out"], "score_accuracy": None, "prompt_score": None}
    info = {key: start.info[key] for key in ("method", "recipe")} | base
    info |= {"settings": settings, "training": training}
    config = {**start.adapter_config, "base_model_name_or_path": base["base_model"]}
    write_card = card.soup_text if "soup" in training else card.text
    save_bundle(
        options.out, adapter_state=start.adapter_state, adapter_config=config,
        aggregator=trainee.aggregator, analyzer=trainee.analyzer, prior=start.prior, info=info,
        readme=write_card(info, options.out.name), head_dtype=torch.float16,
    )  # fmt: skip

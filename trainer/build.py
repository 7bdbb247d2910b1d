"""``build``: pairs in, a bundle out. Everything the command line does beyond parsing its arguments."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from deepguard_plugin.bundle import Bundle, fingerprint, save_bundle
from deepguard_plugin.networks import without

from . import calibrate, card
from .autolayers import with_probed_layers
from .base import base_name, load_base
from .checkpoint import Checkpoint
from .config import Recipe
from .diverged import HEADS_RATE, check_loss, check_weights
from .errors import TrainerError
from .evaluate import evaluate
from .fastlora import half_precision_lora
from .heads import HeadFigures, fit_heads
from .lock import sole_writer
from .logodds import log_odds
from .loop import train
from .pairs import Pair, PairSource, read_pairs
from .prepare import Prepared, prepare
from .recipe import as_dict
from .report import Reporter, Silent
from .split import some_groups, subset
from .start import check_start
from .trainee import Trainee
from .versions import versions


@dataclass(frozen=True, kw_only=True)
class Options:
    """Arguments of a build beside the recipe. Those that decide the result are part of a resumed build's
    check.
    """

    base: str  # folder, Hub id or alias
    sources: tuple[PairSource, ...]
    out: Path
    seed: int = 0
    max_pairs: int | None = None
    max_groups: int | None = None  # scenarios or functions whose pairs are used
    device: str = "auto"  # auto, cpu, cuda or cuda:N
    dtype: str | None = None  # of the base model; None: what this machine computes fastest in
    save_every: int = 8  # optimiser steps between two saved states
    restart: bool = False  # drop a half-finished build instead of continuing it
    start: Path | None = None  # a bundle whose weights training begins with; None: fresh ones
    probe_layers: bool = False  # let a probe of the pairs choose the layers that the heads read


def build(options: Options, recipe: Recipe, reporter: Reporter | None = None) -> Path:
    """Builds the bundle at ``options.out`` and returns that path. Continues a half-finished build.

    Raises TrainerError for bad input (each subclass says what) and Interrupted after a SIGINT or SIGTERM. What is
    written goes to ``OUT.partial`` until the finished bundle is renamed into place; another build that would write
    there is refused meanwhile.
    """
    check_out(options.out)
    check_device(options.device)
    with sole_writer(options.out):
        pairs = some_groups(read_pairs(options.sources), options.max_groups, options.seed)
        pairs = subset(pairs, options.max_pairs, options.seed)
        model, tokenizer = load_base(options.base, options.dtype, options.device)
        return build_on(model, tokenizer, pairs, options, recipe, reporter or Silent())


def build_on(
    model: Any, tokenizer: Any, pairs: Sequence[Pair], options: Options, recipe: Recipe, reporter: Reporter
) -> Path:
    """:func:`build` for a model and pairs already in memory. LoRA layers stay in ``model``."""
    started = time.monotonic()
    start = Bundle.load(options.start) if options.start else None
    if start is not None:
        start.check(model, tokenizer)
    if options.probe_layers:
        recipe = with_probed_layers(model, tokenizer, pairs, recipe, options.seed, reporter, start)
    check_start(start, recipe)
    prints = fingerprint(model, tokenizer)
    checkpoint = Checkpoint(options.out, _arguments(options, recipe, prints, start))
    state = checkpoint.load(restart=options.restart)
    if state is not None:
        reporter.say(f"continuing the build in {checkpoint.folder} after step {state.step}")
    devices = [model.device] if model.device.type == "cuda" else []
    with torch.random.fork_rng(devices=devices, enabled=True):
        prepared = prepare(model, tokenizer, pairs, recipe, options.seed, reporter, start)
        trainee = prepared.trainee
        done, held_bases = train(
            trainee, prepared.data, seed=options.seed, reporter=reporter, checkpoint=checkpoint, state=state,
            save_every=options.save_every,
        )  # fmt: skip
        prior = done.best_tensors["prior"]
        if recipe.prior.kind == "log-odds":
            prior = log_odds(prepared.data.train, trainee.vocab_size, recipe.prior.ridge)
        prior = without(prior, tokenizer.all_special_ids)
        # The bundle holds half-precision weights, so those are the ones to measure.
        rounded = {k: v.half().float() for k, v in done.best_tensors.items() if k != "prior"}
        check_weights(rounded, "rounding to half precision")
        trainee.restore(rounded)
        with half_precision_lora(trainee.peft):
            heads = None if recipe.heads.beside else _fit_heads(prepared, checkpoint.folder, options.seed, reporter)
            final = evaluate(trainee, prepared.data.held, held_bases)
            check_loss(final.loss, "training, on the held-out pairs")
            batches = prepared.data.held or prepared.data.train[:8]
            with reporter.track("calibration", len(batches)) as tick:
                found = calibrate.calibrate(trainee, prior, batches, held_out=bool(prepared.data.held), tick=tick)
    reporter.say(f"guidance strength {found.strength:g}: {found.reason}")
    training = {
        **prepared.figures,
        "history": done.history,
        "best_epoch": done.history[done.best or 0]["epoch"],
        "held_out": asdict(final),
        "heads": asdict(heads) if heads else None,
        "calibration": found.as_dict(),
        "arguments": checkpoint.arguments,
        "seconds": round(time.monotonic() - started, 1),
        "versions": checkpoint.arguments["versions"],
    }
    _save(trainee, prior, options, recipe, prints, found, training)
    checkpoint.clear()
    reporter.say(f"bundle written to {options.out}")
    return options.out


def _fit_heads(prepared: Prepared, folder: Path, seed: int, reporter: Reporter) -> HeadFigures:
    trainee, contrasts = prepared.trainee, prepared.heads
    figures = fit_heads(trainee, contrasts.train, contrasts.held, folder, seed, reporter)
    trainee.round_heads()
    check_weights(trainee.head_parameters(), "rounding to half precision", HEADS_RATE)
    reporter.say(figures.line())
    return figures


def check_device(name: str) -> None:
    """Raises TrainerError unless ``name`` is ``auto`` or a device that this machine has."""
    if name == "auto":
        return
    try:
        kind = torch.device(name).type
    except RuntimeError:
        kind = ""
    if kind not in ("cpu", "cuda"):
        raise TrainerError(f"--device {name}: expected auto, cpu, cuda or cuda:N")
    if kind == "cuda" and not torch.cuda.is_available():
        raise TrainerError(f"--device {name}: this machine has no usable CUDA device; use --device cpu")
    last = torch.cuda.device_count() - 1
    if kind == "cuda" and (torch.device(name).index or 0) > last:
        raise TrainerError(f"--device {name}: the last CUDA device of this machine is cuda:{last}")


def check_out(out: Path) -> None:
    """Raises TrainerError if ``out`` is something that a bundle must not replace, has no name, or lies in a file."""
    if out.name in ("", ".."):
        raise TrainerError(f"--out {out}: a bundle takes its folder's place; name the folder, such as --out my-bundle")
    check_above(out)
    if out.exists() and not (out / "bundle.json").is_file() and not (out.is_dir() and not any(out.iterdir())):
        raise TrainerError(f"--out {out} exists and is no bundle; choose another folder, or remove it first")


def check_above(out: Path) -> None:
    """Raises TrainerError if ``out`` cannot be made, since something above it is no folder."""
    above = next(path for path in out.absolute().parents if path.exists())
    if not above.is_dir():
        raise TrainerError(f"--out {out}: {above} is no folder; choose a place in one")


def _arguments(options: Options, recipe: Recipe, prints: Mapping[str, Any], start: Bundle | None) -> dict[str, Any]:
    return {
        "recipe": {"name": recipe.name, **as_dict(recipe)},
        "base": {key: prints[key] for key in ("architecture", "tokenizer", "weights", "dtype")},
        "pairs": sources_of(options.sources),
        "from": {"bundle": start.path.name, "digest": start.digest} if start else None,
        "seed": options.seed,
        "max_pairs": options.max_pairs,
        "max_groups": options.max_groups,
        "versions": versions(),
    }


def sources_of(sources: Sequence[PairSource]) -> dict[str, Any]:
    """Names, hashes and weights of pairs files, by their number."""
    return {
        str(number): {
            "file": source.path.name,
            "sha256": hashlib.sha256(source.content).hexdigest(),
            "weight": source.weight,
        }
        for number, source in enumerate(sources)
    }


def _save(
    trainee: Trainee, prior: Tensor, options: Options, recipe: Recipe, prints: Mapping[str, Any],
    found: calibrate.Calibration, training: dict[str, Any],
) -> None:  # fmt: skip
    from peft import get_peft_model_state_dict

    base = base_name(options.base)
    settings = {
        "layers": list(trainee.layers),
        "aggregation": recipe.heads.aggregation,
        "strength": found.strength,
        "rescore": None,
        "score_floor": recipe.guidance.score_floor,
        "bias_cap": recipe.guidance.bias_cap or None,
        "mean_score": found.mean_score,
        "doubt": found.doubt,
    }
    info = {
        "method": "deepguard",
        "recipe": recipe.name,
        "base_model": base,
        "fingerprint": dict(prints),
        "settings": settings,
        "training": training,
    }
    config = replace(trainee.config, base_model_name_or_path=base, inference_mode=True).to_dict()
    config["target_modules"] = sorted(config["target_modules"])
    state = {k: v.half() for k, v in get_peft_model_state_dict(trainee.peft).items()}
    save_bundle(
        options.out, adapter_state=state, adapter_config=config, aggregator=trainee.aggregator,
        analyzer=trainee.analyzer, prior=prior, info=info, readme=card.text(info, options.out.name),
        head_dtype=torch.float16,
    )  # fmt: skip

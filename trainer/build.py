"""``build``: pairs in, a bundle out. Everything the command line does beyond parsing its arguments."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from deepguard_plugin.bundle import fingerprint, save_bundle

from . import calibrate, card
from .batch import MicroBatch, bucket, collate
from .checkpoint import Checkpoint
from .config import Recipe, as_dict
from .encode import Encoded, EncodedPair, encode
from .ending import end_token
from .errors import PairsError, TrainerError
from .evaluate import evaluate
from .fastlora import half_precision_lora
from .loop import Data, train
from .pairs import Pair, PairSource, read_pairs, split, subset
from .report import Reporter, Silent
from .trainee import Trainee


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
    device: str = "auto"  # auto, cpu, cuda or cuda:N
    dtype: str | None = None  # of the base model; None: what this machine computes fastest in
    save_every: int = 8  # optimiser steps between two saved states
    restart: bool = False  # drop a half-finished build instead of continuing it


def build(options: Options, recipe: Recipe, reporter: Reporter | None = None) -> Path:
    """Builds the bundle at ``options.out`` and returns that path. Continues a half-finished build.

    Raises TrainerError for bad input (each subclass says what) and Interrupted after a SIGINT. What is
    written goes to ``OUT.partial`` until the finished bundle is renamed into place.
    """
    from deepguard_plugin.models import load_model

    check_out(options.out)
    pairs = subset(read_pairs(options.sources), options.max_pairs, options.seed)
    model, tokenizer = load_model(options.base, options.dtype)
    if options.device != "auto":
        model = model.to(options.device)
    return build_on(model, tokenizer, pairs, options, recipe, reporter or Silent())


def build_on(
    model: Any, tokenizer: Any, pairs: Sequence[Pair], options: Options, recipe: Recipe, reporter: Reporter
) -> Path:
    """:func:`build` for a model and pairs already in memory. LoRA layers stay in ``model``."""
    started = time.monotonic()
    prints = fingerprint(model, tokenizer)
    checkpoint = Checkpoint(options.out, _arguments(options, recipe, prints))
    state = checkpoint.load(restart=options.restart)
    if state is not None:
        reporter.say(f"continuing the build in {checkpoint.folder} after step {state.step}")
    devices = [model.device] if model.device.type == "cuda" else []
    with torch.random.fork_rng(devices=devices, enabled=True):
        prepared = prepare(model, tokenizer, pairs, recipe, options.seed, reporter)
        trainee = prepared.trainee
        done, held_bases = train(
            trainee, prepared.data, seed=options.seed, reporter=reporter, checkpoint=checkpoint, state=state,
            save_every=options.save_every,
        )  # fmt: skip
        prior = _without_special(done.best_tensors["prior"], tokenizer)
        # The bundle holds half-precision weights, so those are the ones to measure.
        trainee.restore({k: v.half().float() for k, v in done.best_tensors.items()})
        with half_precision_lora(trainee.peft):
            final = evaluate(trainee, prepared.data.held, held_bases)
            batches = prepared.data.held or prepared.data.train[:8]
            with reporter.track("calibration", len(batches)) as tick:
                found = calibrate.calibrate(trainee, prior, batches, held_out=bool(prepared.data.held), tick=tick)
    reporter.say(f"guidance strength {found.strength:g}: {found.reason}")
    training = {
        **prepared.figures,
        "history": done.history,
        "best_epoch": done.history[done.best or 0]["epoch"],
        "held_out": asdict(final),
        "calibration": found.as_dict(),
        "arguments": checkpoint.arguments,
        "seconds": round(time.monotonic() - started, 1),
        "versions": {name: version(name) for name in ("torch", "transformers", "peft")},
    }
    _save(trainee, prior, options, recipe, prints, found, training)
    checkpoint.clear()
    reporter.say(f"bundle written to {options.out}")
    return options.out


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What training starts from."""

    trainee: Trainee
    data: Data
    figures: dict[str, Any]


def prepare(
    model: Any, tokenizer: Any, pairs: Sequence[Pair], recipe: Recipe, seed: int, reporter: Reporter
) -> Prepared:
    """Splits, tokenises and batches the pairs, and puts a fresh LoRA and heads on the model."""
    kept, held = split(pairs, recipe.training.holdout, seed)
    teach = recipe.training.teach_end != "off"
    end = end_token(model, tokenizer, kept) if teach else None
    sides = [encode(part, tokenizer, max_length=recipe.training.max_length, end_token=end) for part in (kept, held)]
    train_side, held_side = sides
    _tell(reporter, pairs, held, sides)
    if not train_side.pairs:
        raise PairsError(
            f"none of {len(kept)} training pairs can be used: {train_side.too_long} have a side over "
            f"{recipe.training.max_length} tokens, {train_side.identical} have equal sides; raise "
            "--max-length or give other pairs"
        )
    trainee = Trainee(model, recipe, _token_ids(train_side.pairs, end), seed=seed)
    if not trainee.choose_layout(train_side.pairs[0]):
        reporter.say("this model does not honour a packed attention mask; the two sides run as separate rows")
    size = recipe.training.batch_pairs

    def batches(encoded: Encoded) -> list[MicroBatch]:
        return [collate(group, packed=trainee.packed) for group in bucket(encoded.pairs, size)]

    figures = {
        "pairs": {
            "train": len(train_side.pairs),
            "held_out": len(held_side.pairs),
            "skipped_too_long": sum(side.too_long for side in sides),
            "skipped_identical": sum(side.identical for side in sides),
            "kinds": dict(sorted(Counter(pair.kind for pair in pairs).items())),
            "cwes": dict(sorted(Counter(pair.cwe for pair in pairs).items())),
            "held_out_groups": sorted({pair.group for pair in held if pair.scenario}),
            "taught_ends": sum(pair.end for pair in train_side.pairs),
        },
        "end_token": end,
        "packed_rows": trainee.packed,
    }
    return Prepared(trainee=trainee, data=Data(train=batches(train_side), held=batches(held_side)), figures=figures)


def check_out(out: Path) -> None:
    """Raises TrainerError if ``out`` is something that a bundle must not replace."""
    if out.exists() and not (out / "bundle.json").is_file() and not (out.is_dir() and not any(out.iterdir())):
        raise TrainerError(f"--out {out} exists and is no bundle; choose another folder, or remove it first")


def _tell(reporter: Reporter, pairs: Sequence[Pair], held: Sequence[Pair], sides: Iterable[Encoded]) -> None:
    counts = [(len(side.pairs), side.too_long, side.identical) for side in sides]
    reporter.say(
        f"{len(pairs)} pairs in {len({pair.group for pair in pairs})} groups: {counts[0][0]} to train on, "
        f"{counts[1][0]} held out ({len({pair.group for pair in held})} groups); skipped "
        f"{sum(c[1] for c in counts)} too long, {sum(c[2] for c in counts)} with equal sides"
    )
    if not counts[1][0]:
        reporter.say("nothing is held out, so the last epoch is taken and no strength can be chosen")


def _token_ids(pairs: Sequence[EncodedPair], end: int | None) -> Tensor:
    seen = {token for pair in pairs for token in (*pair.prompt, *pair.chosen, *pair.rejected)}
    return torch.tensor(sorted(seen - ({end} if end is not None else set())), dtype=torch.int64)


def _without_special(prior: Tensor, tokenizer: Any) -> Tensor:
    from deepguard_plugin.networks import without

    return without(prior, tokenizer.all_special_ids)


def _arguments(options: Options, recipe: Recipe, prints: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "recipe": {"name": recipe.name, **as_dict(recipe)},
        "base": {key: prints[key] for key in ("architecture", "tokenizer", "weights", "dtype")},
        "pairs": {
            str(number): {
                "file": source.path.name,
                "sha256": hashlib.sha256(source.path.read_bytes()).hexdigest(),
                "weight": source.weight,
            }
            for number, source in enumerate(options.sources)
        },
        "seed": options.seed,
        "max_pairs": options.max_pairs,
    }


def _save(
    trainee: Trainee, prior: Tensor, options: Options, recipe: Recipe, prints: Mapping[str, Any],
    found: calibrate.Calibration, training: dict[str, Any],
) -> None:  # fmt: skip
    from peft import get_peft_model_state_dict

    base = Path(options.base).resolve().name if Path(options.base).is_dir() else options.base
    settings = {
        "layers": list(trainee.layers),
        "aggregation": recipe.heads.aggregation,
        "strength": found.strength,
        "rescore": None,
        "score_floor": recipe.guidance.score_floor,
        "bias_cap": recipe.guidance.bias_cap or None,
        "mean_score": found.mean_score,
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

"""From pairs to what the loop takes: split, tokenised, batched, with a LoRA and heads on the model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from deepguard_plugin.bundle import Bundle

from .batch import MicroBatch, bucket, collate
from .config import Recipe
from .encode import Encoded, EncodedPair, encode, longest
from .ending import end_token
from .errors import PairsError
from .heads import check_contrasts
from .holdout import Parted, part, with_twins
from .pairs import Pair
from .report import Reporter
from .run import Data
from .start import start_from, trained_groups
from .trainee import Trainee

#: Seeds the initial weights of every build, whatever its own seed: the updates of two builds that began with the same A
#: lie in nearly one space, so their mean (:mod:`.soup`) loses little when it is cut to their rank.
INITIAL = 0


@dataclass(frozen=True, kw_only=True)
class Contrasts:
    """Pairs whose sides differ in security."""

    train: list[EncodedPair]
    held: list[EncodedPair]
    groups: frozenset[str]  # of what is trained on


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What training starts from."""

    trainee: Trainee
    data: Data
    heads: Contrasts  # what the heads learn from once the LoRA is finished; nothing if they learn beside it
    figures: dict[str, Any]


def prepare(
    model: Any, tokenizer: Any, pairs: Sequence[Pair], recipe: Recipe, seed: int, reporter: Reporter,
    start: Bundle | None = None,
) -> Prepared:  # fmt: skip
    """Splits, tokenises and batches the pairs, and puts a LoRA and heads on the model: fresh ones, or those
    of ``start``.

    Raises PairsError if nothing is left to train on, RecipeError or ModelError if the recipe does not fit the model.
    """
    before, parted = trained_groups(start), part(pairs, recipe, seed, start)
    used = [*parted.train, *parted.held]  # by the LoRA; the heads may learn from twins that it does not see
    teach = recipe.training.teach_end != "off"
    end = end_token(model, tokenizer, parted.train) if teach else None
    train, held = (
        encode(some, tokenizer, max_length=recipe.training.max_length, end_token=end)
        for some in (parted.train, parted.held)
    )
    _tell(reporter, parted, train, held)
    if start is not None and recipe.training.holdout > 0:
        _tell_of(reporter, start, before, groups_of(used))
    if not train.pairs:
        raise PairsError(
            f"none of {len(parted.train)} training pairs can be used: {train.too_long} have a side over "
            f"{recipe.training.max_length} tokens, {train.identical} have equal sides; raise "
            "--max-length or give other pairs"
        )
    heads = Contrasts(train=[], held=[], groups=frozenset())
    if not recipe.heads.beside:
        heads = contrasts_of(pairs, parted.groups, tokenizer, recipe)
        check_contrasts(heads.train)  # before hours of training, not after
    trainee = Trainee(model, recipe, token_ids([*train.pairs, *heads.train], end), seed=INITIAL)
    if start is not None:
        start_from(trainee, start)
    if not trainee.choose_layout(longest(train.pairs)):
        reporter.say("this model does not honour a packed attention mask; the two sides run as separate rows")
    size = recipe.training.batch_pairs

    def batches(encoded: Encoded) -> list[MicroBatch]:
        return [collate(group, packed=trainee.packed) for group in bucket(encoded.pairs, size)]

    figures = {
        "pairs": {
            "train": len(train.pairs),
            "held_out": len(held.pairs),
            "skipped_too_long": train.too_long + held.too_long,
            "skipped_identical": train.identical + held.identical,
            "kinds": dict(sorted(Counter(pair.kind for pair in used).items())),
            "cwes": dict(sorted(Counter(pair.cwe for pair in used).items())),
            "held_out_groups": sorted(parted.groups),
            "trained_groups": None if before is None else sorted(before | (groups_of(pairs) - parted.groups)),
            "taught_ends": sum(pair.end for pair in train.pairs),
        },
        "end_token": end,
        "packed_rows": trainee.packed,
    }
    data = Data(train=batches(train), held=batches(held))
    return Prepared(trainee=trainee, data=data, heads=heads, figures=figures)


def contrasts_of(pairs: Sequence[Pair], held: Collection[str], tokenizer: Any, recipe: Recipe) -> Contrasts:
    """Those of ``pairs`` that the heads learn from, and those of the groups ``held``, which the LoRA did not see."""
    pairs = with_twins([pair for pair in pairs if pair.contrast], recipe.heads.twins, "heads.twins")
    parts = [[p for p in pairs if (p.group in held) is side] for side in (False, True)]
    train, kept = (encode(part, tokenizer, max_length=recipe.training.max_length).pairs for part in parts)
    return Contrasts(train=train, held=kept, groups=groups_of(parts[0]))


def groups_of(pairs: Iterable[Pair]) -> frozenset[str]:
    """The groups that ``pairs`` are of."""
    return frozenset(pair.group for pair in pairs)


def _tell(reporter: Reporter, parted: Parted, train: Encoded, held: Encoded) -> None:
    used = [*parted.train, *parted.held]
    reporter.say(
        f"{len(used)} pairs in {len(groups_of(used))} groups: {len(train.pairs)} to train on, "
        f"{len(held.pairs)} held out ({len(groups_of(parted.held))} groups); skipped "
        f"{train.too_long + held.too_long} too long, {train.identical + held.identical} with equal sides"
    )
    if not held.pairs:
        reporter.say("nothing is held out, so the last epoch is taken and no strength can be chosen")


def _tell_of(reporter: Reporter, start: Bundle, trained: Collection[str] | None, groups: frozenset[str]) -> None:
    if trained is None:
        reporter.say(
            f"{start.path.name} does not say which groups it was trained on, so those that it held out are held out "
            "and no others"
        )
    elif groups <= set(trained):
        reporter.say(f"{start.path.name} was trained on every group of these pairs, so none can be held out")


def token_ids(pairs: Sequence[EncodedPair], end: int | None) -> Tensor:
    """Sorted ids of the tokens in ``pairs`` but the taught ``end``."""
    seen = {
        token for pair in pairs for token in (*(pair.prompt if pair.prompted else ()), *pair.chosen, *pair.rejected)
    }
    return torch.tensor(sorted(seen - ({end} if end is not None else set())), dtype=torch.int64)

"""Trains aggregator and analyzer when the LoRA is finished, on the states that they will be asked to read.

Beside the LoRA they would chase states that move with every step, once through the pairs. Here the finished model
runs over the pairs once, what the heads read of the completions is laid down in a file, and the heads pass over that as
often as the recipe says (``heads.epochs``), at a small part of a forward pass's cost. Only pairs whose sides differ in
security count, hand-written twins among them: to the analyzer they are examples like others, while a model that is made
likelier to write them learns a few texts by heart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import numpy as np
import torch
from torch import Tensor

from . import objective
from .batch import Sides, bucket, collate
from .diverged import HEADS_RATE, check_loss
from .encode import EncodedPair
from .errors import Interrupted, PairsError
from .interrupt import interruptible
from .losses import Scored, text_logit
from .optimise import Optimiser, schedule
from .probe import auc
from .report import Reporter
from .trainee import Trainee

BATCH = 8  # pairs
STATES = "heads.states"  # in the build's own folder


@dataclass(frozen=True)
class Text:
    """One side of a pair: where its completion's states lie in the file, its tokens and which of them changed."""

    start: int
    tokens: Tensor  # (T,) int64
    changed: Tensor  # (T,) bool


@dataclass(frozen=True)
class Laid:
    """Pairs laid down: ``states`` is (tokens, N, H) in bfloat16, in a file that is mapped into memory."""

    states: Tensor
    pairs: list[tuple[Text, Text]]
    weights: list[float]


@dataclass(frozen=True, kw_only=True)
class HeadFigures:
    """What the heads make of pairs that neither they nor the LoRA saw; None without such pairs."""

    pairs: int  # trained on
    held_out: int
    accuracy: float | None  # held-out pairs whose chosen side has the higher log-odds
    auc: float | None  # over all their texts

    def line(self) -> str:
        """For people."""
        if not self.held_out:
            return f"heads trained on {self.pairs} pairs; nothing is held out to try them on"
        return (
            f"heads trained on {self.pairs} pairs; of {self.held_out} held-out ones {self.accuracy:.1%} are told "
            f"apart, AUC {self.auc:.3f}"
        )


def fit_heads(
    trainee: Trainee, train: Sequence[EncodedPair], held: Sequence[EncodedPair], folder: Path, seed: int,
    reporter: Reporter,
) -> HeadFigures:  # fmt: skip
    """Trains the trainee's heads on ``train``, the LoRA staying as it is. ``folder`` holds the states meanwhile.

    Raises PairsError if there is nothing to train on, TrainerError if the training diverges, Interrupted after a
    SIGINT or SIGTERM; then nothing of it is kept.
    """
    check_contrasts(train)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / STATES
    try:
        with interruptible() as stopped:
            laid = lay_down(trainee, [*train, *held], file, reporter, stopped)
            train_laid(trainee, laid, len(train), seed, reporter, stopped)
        return figures_of(trainee, laid, len(train))
    finally:
        file.unlink(missing_ok=True)


def check_contrasts(train: Sequence[EncodedPair]) -> None:
    """Raises PairsError if there is nothing that heads could learn from."""
    if not train:
        raise PairsError(
            "no pair's sides differ in security, so the heads cannot learn; give other pairs, or leave the "
            "heads as they are with --set heads.epochs=0"
        )


def _go_on(stopped: Event) -> None:
    if stopped.is_set():
        raise Interrupted("stopped while the heads were trained; the same command begins with them again")


@torch.no_grad()
def lay_down(trainee: Trainee, pairs: Sequence[EncodedPair], file: Path, reporter: Reporter, stopped: Event) -> Laid:
    """Runs the adapted model over the pairs; their completions' states go to ``file``, in the order of ``pairs``."""
    groups = bucket(list(pairs), trainee.recipe.training.batch_pairs)
    place = {id(pair): number for number, pair in enumerate(pairs)}
    total = sum(len(pair.chosen) - pair.end + len(pair.rejected) for pair in pairs)
    shape = (total, len(trainee.layers), int(trainee.weight.shape[1]))
    # NumPy knows no bfloat16; the bits are the same.
    states = torch.from_numpy(np.memmap(file, np.int16, "w+", shape=shape)).view(torch.bfloat16)
    laid: list[tuple[Text, Text] | None] = [None] * len(pairs)
    start = 0
    with trainee.mode(training=False), reporter.track("states", len(groups)) as tick:
        for group in groups:
            batch = collate(group, packed=trainee.packed)
            layers = trainee.run(batch.to(trainee.device)).layers
            assert layers is not None
            flat = layers.flatten(1, 2).transpose(0, 1).to(torch.bfloat16).cpu()
            for row, pair in enumerate(group):
                sides = []
                for side in (batch.chosen, batch.rejected):
                    text, position = _text(side, row, start)
                    states[start : start + len(position)] = flat[position]
                    start += len(position)
                    sides.append(text)
                laid[place[id(pair)]] = (sides[0], sides[1])
            tick()
            _go_on(stopped)
    return Laid(states, [pair for pair in laid if pair is not None], [pair.weight for pair in pairs])


def _text(side: Sides, row: int, start: int) -> tuple[Text, Tensor]:
    wanted = side.mask[row] & ~side.prompt[row]
    return Text(start, side.token[row][wanted], side.changed[row][wanted]), side.position[row][wanted]


def train_laid(trainee: Trainee, laid: Laid, number: int, seed: int, reporter: Reporter, stopped: Event) -> None:
    """Trains the trainee's heads on the first ``number`` pairs of ``laid``, whose N must be theirs."""
    recipe = trainee.recipe
    named = trainee.head_parameters()
    optimiser = Optimiser(
        named, dict.fromkeys(named, recipe.heads.learning_rate), decay=recipe.training.weight_decay,
        clip=recipe.training.clip,
    )  # fmt: skip
    total, step = recipe.heads.epochs * -(-number // BATCH), 0
    mean_weight = sum(laid.weights[:number]) / number
    generator = torch.Generator().manual_seed(seed)
    with trainee.mode(training=True), reporter.track("heads", total) as tick:
        torch.manual_seed(seed)  # of dropout
        for _ in range(recipe.heads.epochs):
            order = torch.randperm(number, generator=generator).tolist()
            for group in (order[at : at + BATCH] for at in range(0, number, BATCH)):
                chosen, rejected, marks = scores_of(trainee, laid, group)
                weight = torch.tensor([laid.weights[i] for i in group], device=trainee.device)
                terms = objective.head_terms(recipe, chosen, rejected, marks)
                losses = objective.total_by_pair(recipe, terms) * weight
                loss = losses.sum() / (len(group) * mean_weight)
                check_loss(float(loss.detach()), f"{step} of {total} steps of the heads", HEADS_RATE)
                loss.backward()
                optimiser.step(schedule(step, total, recipe.training.warmup))
                step += 1
                tick()
                _go_on(stopped)


def scores_of(trainee: Trainee, laid: Laid, group: Sequence[int]) -> tuple[Scored, Scored, tuple[Tensor, Tensor]]:
    """Scores of both sides of some pairs, and which of their tokens changed."""
    found, marks = [], []
    for side in (0, 1):
        texts = [laid.pairs[i][side] for i in group]
        width, device = max(len(text.tokens) for text in texts), trainee.device
        states = torch.zeros(len(trainee.layers), len(texts), width, laid.states.shape[-1], device=device)
        tokens = torch.zeros(len(texts), width, dtype=torch.int64)
        mask, changed = (torch.zeros(len(texts), width, dtype=torch.bool) for _ in range(2))
        for row, text in enumerate(texts):
            length = len(text.tokens)
            states[:, row, :length] = laid.states[text.start : text.start + length].transpose(0, 1).to(states)
            tokens[row, :length], mask[row, :length], changed[row, :length] = text.tokens, True, text.changed
        scores = trainee.analyzer(trainee.aggregator(states), tokens.to(device))
        found.append(Scored(scores, mask.to(device)))
        marks.append(changed.to(device))
    return found[0], found[1], (marks[0], marks[1])


def figures_of(trainee: Trainee, laid: Laid, number: int) -> HeadFigures:
    """What the heads make of the pairs behind the first ``number``, which they were trained on."""
    held = range(number, len(laid.pairs))
    if not held:
        return HeadFigures(pairs=number, held_out=0, accuracy=None, auc=None)
    with trainee.mode(training=False):
        both = [scores_of(trainee, laid, [i])[:2] for i in held]
    right, wrong = (torch.cat([text_logit(pair[side]).cpu() for pair in both]) for side in (0, 1))
    return HeadFigures(
        pairs=number, held_out=len(held), accuracy=float((right > wrong).float().mean()),
        auc=auc(torch.cat([right, wrong]), torch.cat([torch.ones(len(right)), torch.zeros(len(wrong))]).bool()),
    )  # fmt: skip

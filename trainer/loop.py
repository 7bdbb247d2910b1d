"""The one training loop. Objectives, batches and files are other modules' business.

Micro-batches are made once, of pairs of similar length, so what the base model says at their sites is
computed once and serves every epoch; an epoch deals them out in a new order. Each micro-batch seeds its own
random numbers from (seed, epoch, micro-batch), which makes a resumed build equal to an uninterrupted one.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass

import torch
from torch import Tensor

from deepguard_plugin.networks import update_prior

from . import objective
from .batch import MicroBatch, Sides
from .checkpoint import Checkpoint, State
from .errors import Interrupted
from .evaluate import BaseStates, Figures, base_states, evaluate
from .fastlora import half_precision_lora
from .nexttoken import next_token
from .optimise import Optimiser, schedule
from .report import Reporter
from .trainee import Trainee


@dataclass(frozen=True, kw_only=True)
class Data:
    """Training and held-out micro-batches."""

    train: Sequence[MicroBatch]
    held: Sequence[MicroBatch]


def train(
    trainee: Trainee,
    data: Data,
    *,
    seed: int,
    reporter: Reporter,
    checkpoint: Checkpoint | None = None,
    state: State | None = None,
    save_every: int = 8,
) -> tuple[State, list[BaseStates]]:
    """Trains to the end, continuing from ``state`` if given, and leaves the best epoch's weights in
    ``trainee``.

    Returns the final state, whose ``best_tensors`` hold those weights and the prior, and the base model's
    states on the held-out micro-batches. On SIGINT the step under way is finished and saved, then Interrupted
    is raised; a second SIGINT stops at once.
    """
    run = _Run(trainee, data, seed, State() if state is None else state, state is not None)
    recipe = trainee.recipe.training
    with half_precision_lora(trainee.peft), _interruptible() as stopped:
        held_bases = run.prepare(reporter)
        total = len(data.train) * recipe.epochs
        with reporter.track("training", total, run.done) as tick:
            for epoch, groups in run.epochs():
                started = time.monotonic()
                for group in groups:
                    run.state.losses.append(run.step(epoch, group, tick))
                    due = run.state.step % save_every == 0
                    if checkpoint is not None and (due or stopped.is_set()):
                        checkpoint.save(run.collect())
                    if stopped.is_set():
                        raise Interrupted(
                            f"stopped after step {run.state.step} of {run.total_steps}; "
                            + ("the same command continues from there" if checkpoint else "nothing was saved")
                        )
                figures = evaluate(trainee, data.held, held_bases)
                run.end_epoch(epoch, figures, time.monotonic() - started)
                reporter.say(describe(run.state.history[-1], recipe.epochs))
                if checkpoint is not None:
                    checkpoint.save(run.collect())
    trainee.restore(run.state.best_tensors)
    return run.state, held_bases


def describe(row: dict[str, object], epochs: int) -> str:
    """One line for an epoch's row of the history."""
    shown = [f"epoch {row['epoch']}/{epochs}", f"loss {_number(row['train_loss'])}"]
    if row["pairs"]:
        shown += [
            f"held out: loss {_number(row['loss'])}",
            f"preference accuracy {_number(row['preference_accuracy'])}",
            f"margin {_number(row['margin'])}",
            f"KL {_number(row['divergence'])}",
            f"score accuracy {_number(row['score_accuracy'])}",
        ]
    return ", ".join(shown)


def _number(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else "none"


class _Run:
    """State of one call of :func:`train`."""

    def __init__(self, trainee: Trainee, data: Data, seed: int, state: State, resumed: bool) -> None:
        recipe = trainee.recipe
        self.trainee, self.data, self.seed, self.state = trainee, data, seed, state
        self.micro = max(1, len(data.train))
        self.steps = -(-self.micro // recipe.training.accumulation)
        self.total_steps = self.steps * recipe.training.epochs
        lora = {f"lora.{name}": p for name, p in trainee.lora_parameters().items()}
        heads = trainee.head_parameters()
        rate, head_rate = recipe.training.learning_rate, recipe.heads.learning_rate
        shared = lora if recipe.heads.detach else lora | heads
        own = heads if recipe.heads.detach else {}
        rates = dict.fromkeys(lora, rate) | dict.fromkeys(heads, head_rate)
        kwargs = {"decay": recipe.training.weight_decay, "clip": recipe.training.clip}
        self.optimiser = Optimiser(shared, {name: rates[name] for name in shared}, **kwargs)
        self.head_optimiser = Optimiser(own, {name: rates[name] for name in own}, **kwargs)
        self.prior = torch.zeros(trainee.vocab_size)
        self.best: Figures | None = None
        self.bases: list[BaseStates] = []
        if resumed:
            trainee.restore(state.tensors)
            self.prior = state.tensors["prior"].clone()
            self.optimiser.restore(state.tensors)
            self.head_optimiser.restore(state.tensors)
        if state.best is not None:
            row = state.history[state.best]
            self.best = Figures(**{name: row[name] for name in Figures.__dataclass_fields__})

    @property
    def done(self) -> int:
        """Micro-batches already trained on."""
        epoch, step = divmod(self.state.step, self.steps)
        return epoch * self.micro + min(self.micro, step * self.trainee.recipe.training.accumulation)

    def prepare(self, reporter: Reporter) -> list[BaseStates]:
        """The base model's states of all micro-batches; returns those of the held-out ones."""
        batches = [*self.data.train, *self.data.held]
        found = []
        with self.trainee.mode(training=False), reporter.track("base model", len(batches)) as tick:
            for batch in batches:
                found.append(base_states(self.trainee, batch.to(self.trainee.device)))
                tick()
        self.bases = found[: len(self.data.train)]
        return found[len(self.data.train) :]

    def epochs(self) -> Iterator[tuple[int, Iterator[list[int]]]]:
        """(epoch, its remaining groups of micro-batch numbers), from where the state stands."""
        size = self.trainee.recipe.training.accumulation
        finished = len(self.state.history)
        for epoch in range(finished, self.trainee.recipe.training.epochs):
            generator = torch.Generator().manual_seed(_mix(self.seed, epoch, 0))
            order = torch.randperm(len(self.data.train), generator=generator).tolist()
            groups = [order[start : start + size] for start in range(0, len(order), size)]
            yield epoch, iter(groups[self.state.step - epoch * self.steps :])

    def step(self, epoch: int, group: Sequence[int], tick: object) -> float:
        """One optimiser step over a group of micro-batches. Returns the objective's mean over its pairs."""
        scale = schedule(self.state.step, self.total_steps, self.trainee.recipe.training.warmup)
        weight = sum(float(self.data.train[number].weight.sum()) for number in group)
        value = 0.0
        for number in group:
            torch.manual_seed(_mix(self.seed, epoch, 1 + number))
            value += self._micro_step(self.data.train[number], self.bases[number], weight, scale)
            if callable(tick):
                tick()
        self.optimiser.step(scale)
        self.state.step += 1
        self._count(group)
        return value / weight

    def _micro_step(self, batch: MicroBatch, base: BaseStates, weight: float, scale: float) -> float:
        trainee, recipe = self.trainee, self.trainee.recipe
        batch = batch.to(trainee.device)
        pairs = len(batch.weight)
        with trainee.mode(training=True):
            states = trainee.run(batch)
            sites, base_logp, kept = batch.sites, base.logp, objective.wanted(recipe, batch.sites)
            hidden = states.last[sites.position]
            logp, kl = next_token(
                hidden, base.last, trainee.weight, trainee.bias, sites.target,
                scored=kept.scored, divergent=kept.divergent,
            )  # fmt: skip
            terms = objective.language_terms(recipe, sites, logp, kl, base_logp, pairs)
            assert states.layers is not None
            chosen, rejected = trainee.score(batch, states.layers)
            marks = (batch.chosen.changed, batch.rejected.changed)
            head_terms = objective.head_terms(recipe, chosen, rejected, marks)
            language = (objective.total_by_pair(recipe, terms) * batch.weight).sum()
            heads = (objective.total_by_pair(recipe, head_terms) * batch.weight).sum()
            ((language + heads) / weight).backward()
        if recipe.heads.detach:
            self.head_optimiser.step(scale)
        return float(language.detach() + heads.detach())

    def _count(self, group: Sequence[int]) -> None:
        """Counts this step's tokens into the prior (F.3)."""
        prior, batches = self.trainee.recipe.prior, [self.data.train[number] for number in group]
        secure, vulnerable = (
            torch.cat([_tokens(side, prior.tokens == "changed") for side in sides])
            for sides in ([b.chosen for b in batches], [b.rejected for b in batches])
        )
        self.prior = update_prior(self.prior, secure, vulnerable, prior.step)

    def end_epoch(self, epoch: int, figures: Figures, seconds: float) -> None:
        """Adds a row to the history and keeps the weights if this epoch is the best so far."""
        losses = self.state.losses
        mean = sum(losses) / len(losses)
        self.state.history.append(
            {"epoch": epoch + 1, "train_loss": mean, "seconds": round(seconds, 1), **asdict(figures)}
        )
        self.state.losses = []
        if figures.better_than(self.best, self.trainee.recipe):
            self.best, self.state.best = figures, epoch
            self.state.best_tensors = self.trainee.snapshot() | {"prior": self.prior.clone()}

    def collect(self) -> State:
        """The state with copies of the present tensors."""
        self.state.tensors = (
            self.trainee.snapshot()
            | self.optimiser.tensors()
            | self.head_optimiser.tensors()
            | {"prior": self.prior.clone()}
        )
        return self.state


def _tokens(side: Sides, changed_only: bool) -> Tensor:
    return side.token[side.mask & side.changed if changed_only else side.mask]


def _mix(seed: int, epoch: int, number: int) -> int:
    """A seed for one stretch of random numbers."""
    return (seed * 1_000_003 + epoch) * 1_000_003 + number


@contextmanager
def _interruptible() -> Iterator[threading.Event]:
    """An event that the first SIGINT sets; the second raises KeyboardInterrupt. Only in the main thread."""
    event = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield event
        return
    previous = signal.getsignal(signal.SIGINT)

    def on_signal(number: int, frame: object) -> None:
        if event.is_set():
            raise KeyboardInterrupt
        event.set()

    signal.signal(signal.SIGINT, on_signal)
    try:
        yield event
    finally:
        signal.signal(signal.SIGINT, previous)

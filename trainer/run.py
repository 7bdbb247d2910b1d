"""One call of the training loop: its optimisers, its place in the epochs and what it has counted so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from math import ceil
from threading import Event

import torch
from torch import Tensor

from deepguard_plugin.networks import update_prior

from . import objective
from .batch import MicroBatch, Sides
from .checkpoint import State
from .errors import Interrupted
from .evaluate import BaseStates, Figures, base_states
from .nexttoken import next_token_at
from .optimise import Optimiser, schedule
from .report import Reporter
from .trainee import Trainee


@dataclass(frozen=True, kw_only=True)
class Data:
    """Training and held-out micro-batches."""

    train: Sequence[MicroBatch]
    held: Sequence[MicroBatch]


class Run:
    """State of one call of :func:`train`."""

    def __init__(self, trainee: Trainee, data: Data, seed: int, state: State, resumed: bool) -> None:
        recipe = trainee.recipe
        self.trainee, self.data, self.seed, self.state = trainee, data, seed, state
        weights = torch.cat([batch.weight for batch in data.train] or [torch.ones(1)])
        self.steps = ceil(len(weights) / (recipe.training.batch_pairs * recipe.training.accumulation))
        self.step_weight = float(weights.sum()) / self.steps
        self.total_steps = self.steps * recipe.training.epochs
        lora = {f"lora.{name}": p for name, p in trainee.lora_parameters().items()}
        heads = trainee.head_parameters()
        rate, head_rate = recipe.training.learning_rate, recipe.heads.learning_rate
        shared = lora if recipe.heads.detach else lora | heads
        own = heads if recipe.heads.detach and recipe.heads.beside else {}
        rates = dict.fromkeys(lora, rate) | dict.fromkeys(heads, head_rate)
        kwargs = {"decay": recipe.training.weight_decay, "clip": recipe.training.clip}
        self.optimiser = Optimiser(shared, {name: rates[name] for name in shared}, **kwargs)
        self.head_optimiser = Optimiser(own, {name: rates[name] for name in own}, **kwargs)
        self.prior = torch.zeros(trainee.vocab_size)
        self.best: Figures | None = None
        self.bases: list[BaseStates] = []
        self._resumed = resumed
        if state.best is not None:
            row = state.history[state.best]
            self.best = Figures(**{name: row[name] for name in Figures.__dataclass_fields__})

    @property
    def done(self) -> int:
        """Micro-batches already trained on."""
        epoch, step = divmod(self.state.step, self.steps)
        return epoch * len(self.data.train) + sum(map(len, self._groups(epoch)[:step]))

    def prepare(self, reporter: Reporter, stopped: Event) -> list[BaseStates]:
        """The reference's states of all micro-batches still needed; returns those of the held-out ones.

        Weights of an interrupted build are put back after that: the reference may be what training began with. Raises
        Interrupted if ``stopped`` is set meanwhile.
        """
        training = self.data.train if self.state.step < self.total_steps else []
        batches = [*training, *self.data.held]
        found = []
        with self.trainee.mode(training=False), reporter.track("reference", len(batches)) as tick:
            for batch in batches:
                found.append(base_states(self.trainee, batch.to(self.trainee.device)).to("cpu"))
                tick()
                if stopped.is_set():
                    raise Interrupted("stopped before training went on; the same command begins there again")
        self.bases = found[: len(training)]
        if self._resumed:
            tensors = self.state.tensors
            self.trainee.restore(tensors)
            self.prior = tensors["prior"].clone()
            self.optimiser.restore(tensors)
            self.head_optimiser.restore(tensors)
        return found[len(training) :]

    def epochs(self) -> Iterator[tuple[int, Iterator[list[int]]]]:
        """(epoch, its remaining groups of micro-batch numbers), from where the state stands."""
        finished = len(self.state.history)
        for epoch in range(finished, self.trainee.recipe.training.epochs):
            yield epoch, iter(self._groups(epoch)[self.state.step - epoch * self.steps :])

    def _groups(self, epoch: int) -> list[list[int]]:
        """The numbers of the micro-batches of each of the epoch's steps."""
        generator = torch.Generator().manual_seed(_mix(self.seed, epoch, 0))
        order = torch.randperm(len(self.data.train), generator=generator).tolist()
        return dealt(order, [len(batch.weight) for batch in self.data.train], self.steps)

    def step(self, epoch: int, group: Sequence[int], tick: Callable[[], None]) -> float:
        """One optimiser step over a group of micro-batches. Returns the objective's mean over its pairs.

        The gradient's sum is divided by what a step's pairs weigh on average, not by what these do: that would take
        back a pair's weight wherever all pairs of its step have the same.
        """
        scale = schedule(self.state.step, self.total_steps, self.trainee.recipe.training.warmup)
        weight = sum(float(self.data.train[number].weight.sum()) for number in group)
        value = 0.0
        for number in group:
            torch.manual_seed(_mix(self.seed, epoch, 1 + number))
            value += self._micro_step(self.data.train[number], self.bases[number], scale)
            tick()
        self.optimiser.step(scale)
        self.state.step += 1
        self._count(group)
        return value / weight

    def _micro_step(self, batch: MicroBatch, base: BaseStates, scale: float) -> float:
        trainee, recipe = self.trainee, self.trainee.recipe
        batch, base = batch.to(trainee.device), base.to(trainee.device)
        pairs = len(batch.weight)
        with trainee.mode(training=True):
            states = trainee.run(batch, layers=recipe.heads.beside)
            sites, base_logp, kept = batch.sites, base.logp, objective.wanted(recipe, batch.sites)
            logp, kl = next_token_at(
                sites, states.last, base.last, trainee.weight, trainee.bias,
                scored=kept.scored, divergent=kept.divergent, only=kept.scored | kept.divergent,
            )  # fmt: skip
            terms = objective.language_terms(recipe, sites, logp, kl, base_logp, pairs)
            loss = (objective.total_by_pair(recipe, terms) * batch.weight).sum()
            if states.layers is not None:
                chosen, rejected = trainee.score(batch, states.layers)
                marks = (batch.chosen.changed, batch.rejected.changed)
                head_terms = objective.head_terms(recipe, chosen, rejected, marks)
                loss = loss + (objective.total_by_pair(recipe, head_terms) * batch.weight * batch.contrast).sum()
            (loss / self.step_weight).backward()
        self.head_optimiser.step(scale)
        return float(loss.detach())

    def _count(self, group: Sequence[int]) -> None:
        """Counts this step's tokens into the prior (F.3)."""
        prior, batches = self.trainee.recipe.prior, [self.data.train[number] for number in group]
        secure, vulnerable = (
            torch.cat([_tokens(side, batch.contrast, prior.tokens == "changed") for batch, side in sides])
            for sides in ([(b, b.chosen) for b in batches], [(b, b.rejected) for b in batches])
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
        if figures.better_than(self.best):
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


def dealt(order: Sequence[int], pairs: Sequence[int], steps: int) -> list[list[int]]:
    """Micro-batches, in the given order, dealt out to the steps: about as many pairs to each, and none without any.

    ``pairs[number]`` are those of a micro-batch, which has fewer than it may wherever a prompt has fewer. There are at
    least as many micro-batches as steps.
    """
    goal = sum(pairs) / steps
    groups, start, given = [], 0, 0
    for step in range(1, steps + 1):
        last = len(order) - (steps - step)  # the others need one each
        end, given = start + 1, given + pairs[order[start]]
        while end < last and given + pairs[order[end]] / 2 <= step * goal:
            end, given = end + 1, given + pairs[order[end]]
        groups.append(list(order[start:end]))
        start = end
    return groups


def _tokens(side: Sides, contrast: Tensor, changed_only: bool) -> Tensor:
    counted = side.mask & contrast[:, None]
    return side.token[counted & side.changed if changed_only else counted]


def _mix(seed: int, epoch: int, number: int) -> int:
    """A seed for one stretch of random numbers, of 64 bits as PyTorch wants it."""
    return ((seed * 1_000_003 + epoch) * 1_000_003 + number) % 2**64

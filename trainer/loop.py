"""The one training loop. Objectives, batches and files are other modules' business.

Micro-batches are made once, so what the reference (mostly the base model) says at their sites is computed once and
serves every epoch; an epoch deals them out in a new order. Each micro-batch seeds its own random numbers from (seed,
epoch, micro-batch), which makes a resumed build equal to an uninterrupted one.
"""

from __future__ import annotations

import time

from .checkpoint import Checkpoint, State
from .diverged import check_loss, check_weights
from .errors import Interrupted
from .evaluate import BaseStates, evaluate
from .fastlora import half_precision_lora
from .interrupt import interruptible
from .report import Reporter
from .run import Data, Run
from .trainee import Trainee


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
    states on the held-out micro-batches. On SIGINT or SIGTERM the step or the evaluation under way is finished and
    saved, then Interrupted is raised; a second one stops at once. Raises TrainerError at the first loss that is not
    finite.
    """
    run = Run(trainee, data, seed, State() if state is None else state, state is not None)
    recipe = trainee.recipe.training
    with half_precision_lora(trainee.peft), interruptible() as stopped:
        held_bases = run.prepare(reporter, stopped)
        total = len(data.train) * recipe.epochs
        with reporter.track("training", total, run.done) as tick:
            for epoch, groups in run.epochs():
                started = time.monotonic()
                for group in groups:
                    run.state.losses.append(run.step(epoch, group, tick))
                    check_loss(run.state.losses[-1], f"step {run.state.step} of {run.total_steps}")
                    due = run.state.step % save_every == 0
                    if checkpoint is not None and (due or stopped.is_set()):
                        checkpoint.save(run.collect())
                    if stopped.is_set():
                        raise _stopped(f"step {run.state.step} of {run.total_steps}", checkpoint)
                figures = evaluate(trainee, data.held, held_bases, heads=trainee.recipe.heads.beside)
                check_weights(trainee.parameters(), f"epoch {epoch + 1}")
                check_loss(figures.loss, f"epoch {epoch + 1}, on the held-out pairs")
                run.end_epoch(epoch, figures, time.monotonic() - started)
                reporter.say(describe(run.state.history[-1], recipe.epochs))
                if checkpoint is not None:
                    checkpoint.save(run.collect())
                if stopped.is_set():
                    raise _stopped(f"epoch {epoch + 1} of {recipe.epochs}", checkpoint)
    trainee.restore(run.state.best_tensors)
    return run.state, held_bases


def _stopped(after: str, checkpoint: Checkpoint | None) -> Interrupted:
    left = "the same command continues from there" if checkpoint else "nothing was saved"
    return Interrupted(f"stopped after {after}; {left}")


def describe(row: dict[str, object], epochs: int) -> str:
    """One line for an epoch's row of the history."""
    shown = [f"epoch {row['epoch']}/{epochs}", f"loss {_number(row['train_loss'])}"]
    if row["pairs"]:
        shown += [
            f"held out: loss {_number(row['loss'])}",
            f"preference accuracy {_number(row['preference_accuracy'])}",
            f"margin {_number(row['margin'])}",
            f"KL {_number(row['divergence'])}",
        ]
        if row["score_accuracy"] is not None:
            shown.append(f"score accuracy {_number(row['score_accuracy'])}")
    return ", ".join(shown)


def _number(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else "none"

"""Blocks that harden a model, in one thread or several: it stays hardened until the last of them ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from torch import nn

from .calls import Attachment, attached, guard
from .errors import DeepGuardError
from .mixin import bared, put_on, take_off
from .session import current


@dataclass(eq=False)
class _Block:
    """One that is running."""

    model: nn.Module
    before: Attachment | None  # what its end brings back


_running: list[_Block] = []  # in the order in which they began; guarded by ``guard``


@contextmanager
def attaching(model: nn.Module, attach: Callable[[], object]) -> Iterator[Attachment]:
    """Inside the block ``attach`` has attached something; then comes back what was before, once calls of other threads
    are over. Where a block that began later still runs, that one brings it back.

    Raises UnsupportedModeError if the block is left inside of the model's own generate(); an exception of the block
    comes out instead, with that as a note.
    """
    with guard:
        block = _Block(model, attached(model))
        attach()
        attachment = attached(model)
        assert attachment is not None
        _running.append(block)
    try:
        yield attachment
    except BaseException as error:
        try:
            _end(block)
        except DeepGuardError as trouble:
            error.add_note(f"What was attached before the block did not come back: {trouble}")
        raise
    _end(block)


def _end(block: _Block) -> None:
    model = block.model
    with guard:
        try:
            guard.wait_for(lambda: _next(block) or attached(model) is block.before or not _busy_elsewhere(model))
            later = _next(block)
            if later is not None:
                later.before = block.before
            elif attached(model) is not block.before:
                if block.before is None:
                    take_off(model)
                else:
                    bared(model, "given back what was attached before the block")
                    put_on(model, block.before)
        finally:
            _running.remove(block)


def _next(block: _Block) -> _Block | None:
    """The block of the same model that began after this one."""
    later = _running[_running.index(block) + 1 :]
    return next((other for other in later if other.model is block.model), None)


def _busy_elsewhere(model: nn.Module) -> bool:
    """Whether calls of the model are running that will end by themselves, and this thread is in none of them."""
    attachment = attached(model)
    return attachment is not None and attachment.busy and not attachment.managers and current(model) is None

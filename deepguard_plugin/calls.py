"""What is attached to a wrapped model, and the calls of it that run: none of them sees it half changed."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from torch import nn

from .bundle import Bundle
from .errors import UnsupportedModeError
from .method import CallReport, HardeningMethod, Mount, Plan
from .session import Session, current, running
from .settings import ATTACHMENT, Resolved, Settings, in_force, resolve

#: Guards what is attached to any model and every Attachment.calls, and tells of each call's end. One for all: a lock
#: inside an attachment could not be copied.
guard = threading.Condition()


@dataclass(eq=False)
class Attachment:
    """Everything that is attached to one wrapped model."""

    bundle: Bundle
    method: HardeningMethod
    settings: Settings
    special_ids: frozenset[int]
    merge: bool = False
    mount: Mount | None = None  # None until it is put on
    captured: bool = False  # whether the model had transformers' capture hooks before it was wrapped
    calls: Counter[float] = field(default_factory=Counter)  # running calls by their lora setting
    managers: int = 0  # how many of the calls are continuous-batching managers, which only their owner can end
    changes: list[dict[str, Any]] = field(default_factory=list)  # settings of running blocks, outermost first
    switch: ExitStack = field(default_factory=ExitStack)  # undoes the switching for the calls that are running
    report: CallReport | None = None

    @property
    def busy(self) -> bool:
        """Whether any call is running."""
        return any(self.calls.values())

    def __getstate__(self) -> dict[str, Any]:
        """What a copy of the model has: this, and nothing of the calls and blocks that run on the model itself."""
        if self.busy:
            raise UnsupportedModeError(
                "the model cannot be copied while its generate() or its continuous-batching manager is running; do it "
                "when that has ended"
            )
        return vars(replace(self, calls=Counter(), managers=0, changes=[], switch=ExitStack(), report=None))

    def resolved(self) -> Resolved:
        """The settings in force now, in this thread."""
        return resolve(in_force(self.settings, self.changes), self.method.bundle_settings)


def attached(model: nn.Module) -> Attachment | None:
    """What is attached to the model, or None if it is not wrapped."""
    found: Attachment | None = model.__dict__.get(ATTACHMENT)
    return found


def check_idle(model: nn.Module, attachment: Attachment, what: str) -> None:
    """Raise UnsupportedModeError, saying that the model cannot be ``what``, if a call of it is running."""
    if attachment.managers:
        raise UnsupportedModeError(
            f"the model cannot be {what} while its continuous-batching manager is running; call the manager's stop() "
            "first"
        )
    if current(model) is not None or attachment.busy:
        raise UnsupportedModeError(
            f"the model cannot be {what} while its generate() is running; do it when that has returned"
        )


@contextmanager
def calling(
    model: nn.Module, prepare: Callable[[Attachment], tuple[Resolved, Plan]]
) -> Iterator[tuple[Attachment, Resolved, Session]]:
    """One call of the wrapped model: with the share of the adapter that the settings of ``prepare`` say, read as its
    plan says.

    Raises UnsupportedModeError if another call disagrees about the share, or the model was unwrapped meanwhile.
    """
    with ExitStack() as call:
        attachment, settings, plan = _begin(model, prepare, call)
        with running(Session(model, plan)) as session:
            yield attachment, settings, session


def _begin(
    model: nn.Module, prepare: Callable[[Attachment], tuple[Resolved, Plan]], call: ExitStack
) -> tuple[Attachment, Resolved, Plan]:
    """What ``prepare`` makes of what is attached when the call begins; that may be replaced while it is at work."""
    while True:
        attachment = attached(model)
        if attachment is None:
            raise UnsupportedModeError("the model was unwrapped while this call began; call it again")
        settings, plan = prepare(attachment)
        with guard:
            if attached(model) is attachment:
                call.enter_context(switched(model, attachment, settings.lora))
                return attachment, settings, plan


@contextmanager
def switched(model: nn.Module, attachment: Attachment, share: float) -> Iterator[None]:
    """So much of the adapter for one call; calls that disagree cannot run at once, they share the model's layers."""
    begun = False
    try:
        with guard:
            if any(running for other, running in attachment.calls.items() if other != share):
                raise UnsupportedModeError(
                    "another call of this model is running with the other value of lora; run them "
                    "one after the other, or on two models"
                )
            if not attachment.busy and attachment.mount is not None:
                attachment.switch.close()  # of a call that was interrupted as it began
                attachment.switch.enter_context(attachment.mount.switched(model, share))
            attachment.calls[share] += 1
            begun = True
        yield
    finally:
        with guard:
            attachment.calls[share] -= begun
            if not attachment.busy:
                attachment.switch.close()
            guard.notify_all()

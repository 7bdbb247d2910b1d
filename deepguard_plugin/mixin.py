"""The ancestor that a wrapped model's class gains, and how it is put on and taken off.

The class becomes a subclass ``(Hardened, Original)`` of the same name, so the object, its ``isinstance`` and its
``generate`` stay what callers know. Unlike functions bound to the instance, a class survives a deepcopy.
"""

from __future__ import annotations

import functools
import inspect
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn
from transformers import LogitsProcessorList

from .bundle import Bundle
from .errors import UnsupportedModeError
from .method import CallReport, HardeningMethod, Mount
from .session import HardenedProcessors, Session, current, drafting, running
from .settings import ATTACHMENT, Resolved, Settings, in_force, resolve

_calls = threading.Lock()  # guards every Attachment.calls; a lock inside one could not be copied


@dataclass(eq=False)
class Attachment:
    """Everything that is attached to one wrapped model."""

    bundle: Bundle
    method: HardeningMethod
    settings: Settings
    special_ids: frozenset[int]
    merge: bool = False
    mount: Mount | None = None  # None until it is put on
    calls: Counter[float] = field(default_factory=Counter)  # running calls by their lora setting
    switch: ExitStack | None = None  # undoes the switching for the calls that are running
    report: CallReport | None = None

    def resolved(self) -> Resolved:
        """The settings in force now, in this thread."""
        return resolve(in_force(self.settings), self.method.bundle_settings)


def attached(model: nn.Module) -> Attachment | None:
    """What is attached to the model, or None if it is not wrapped."""
    found: Attachment | None = model.__dict__.get(ATTACHMENT)
    return found


def put_on(model: nn.Module, attachment: Attachment) -> None:
    """Attach to a model that is not wrapped. Raises DeepGuardError with the model unchanged."""
    attachment.mount = attachment.method.attach(model, merge=attachment.merge)
    model.__dict__[ATTACHMENT] = attachment
    _forget_compiled(model)
    kind: Any = type(model)
    model.__class__ = hardened_class(kind)


def take_off(model: nn.Module) -> Attachment | None:
    """Give the model back exactly as it was; returns what was attached, for ``put_on``.

    Raises UnsupportedModeError while the model generates.
    """
    attachment = attached(model)
    if attachment is None:
        return None
    if current(model) is not None or any(attachment.calls.values()):
        raise UnsupportedModeError("the model cannot be unwrapped while its generate() is running")
    model.__class__ = original_class(type(model))
    del model.__dict__[ATTACHMENT]
    _forget_compiled(model)
    if attachment.mount is not None:
        attachment.mount.detach(model)
    return attachment


class Hardened:
    """The ancestor that a wrapped model gains. Everything else about the model is its own class's."""

    def generate(self: Any, *args: Any, **kwargs: Any) -> Any:
        """As the original, hardened. The docstring and signature seen on a model are the original's."""
        attachment = attached(self)
        original = super().generate  # type: ignore[misc]
        if args:
            kwargs = {**inspect.signature(original).bind_partial(*args).arguments, **kwargs}
        config = kwargs.get("generation_config")
        # A draft is only a proposal, checked by whoever asked for it: it needs no guidance.
        if attachment is None or drafting() or getattr(config, "is_assistant", False):
            return original(**kwargs)
        settings = attachment.resolved()
        plan = attachment.method.plan(self, kwargs, settings)
        with _lora(self, attachment, settings.lora), running(Session(self, plan)) as session:
            result = original(**session.merge(kwargs))
        session.finish()
        watcher = plan.watcher
        attachment.report = (
            watcher.report()
            if watcher
            else CallReport(method=attachment.bundle.method, settings=settings, guided=False)
        )
        return result

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """A forward pass; read by the running session, if there is one, outside of any compiled region."""
        if not torch.compiler.is_compiling():
            session = current(self)  # type: ignore[arg-type]
            if session is not None:
                return session.forward(super().__call__, *args, **kwargs)  # type: ignore[misc]
        return super().__call__(*args, **kwargs)  # type: ignore[misc]

    def get_compiled_call(self: Any, *args: Any, **kwargs: Any) -> Callable[..., Any]:
        """The compiled forward pass, with the reading of its outputs around it instead of in it."""
        compiled: Callable[..., Any] = super().get_compiled_call(*args, **kwargs)  # type: ignore[misc]
        session = current(self)
        return compiled if session is None else functools.partial(session.forward, compiled)

    def _get_logits_processor(self: Any, *args: Any, **kwargs: Any) -> Any:
        session = current(self)
        original = super()._get_logits_processor  # type: ignore[misc]
        if session is None or session.opened or not session.plan.processors:
            return original(*args, **kwargs)
        arguments = inspect.signature(original).bind(*args, **kwargs).arguments
        session.open(arguments, self.__dict__[ATTACHMENT].special_ids)
        own = [*(arguments.get("logits_processor") or []), *session.plan.processors]
        return HardenedProcessors(
            original(**{**arguments, "logits_processor": LogitsProcessorList(own)}), session
        )

    def _get_candidate_generator(self: Any, *args: Any, **kwargs: Any) -> Any:
        session = current(self)
        original = super()._get_candidate_generator  # type: ignore[misc]
        if session is None or not session.opened:
            return original(*args, **kwargs)
        # A draft is only a proposal: it needs no bias, and may be in another vocabulary.
        arguments = inspect.signature(original).bind(*args, **kwargs).arguments
        arguments["logits_processor"] = LogitsProcessorList(
            p for p in arguments["logits_processor"] if p not in session.plan.processors
        )
        generator = original(**arguments)
        generator.get_candidates = _drafting(session, generator.get_candidates)
        return generator

    def _reorder_cache(self: Any, cache: Any, beams: Tensor) -> Any:
        session = current(self)
        if session is not None and not session.paused:
            session.select(beams)
        inherited = getattr(super(), "_reorder_cache", None)
        if inherited is not None:
            return inherited(cache, beams)
        cache.reorder_cache(beams)
        return cache

    def generate_batch(self: Any, *args: Any, **kwargs: Any) -> Any:
        """Refused while guidance is on: continuous batching packs prompts into one row."""
        _refuse_continuous_batching(self)
        return super().generate_batch(*args, **kwargs)  # type: ignore[misc]

    def init_continuous_batching(self: Any, *args: Any, **kwargs: Any) -> Any:
        """Refused while guidance is on: continuous batching packs prompts into one row."""
        _refuse_continuous_batching(self)
        return super().init_continuous_batching(*args, **kwargs)  # type: ignore[misc]

    def save_pretrained(self: Any, *args: Any, **kwargs: Any) -> Any:
        """Saves the model as if it were not wrapped; the bundle is a folder of its own already."""
        attachment = take_off(self)
        try:
            return self.save_pretrained(*args, **kwargs)
        finally:
            if attachment is not None:
                put_on(self, attachment)

    def __reduce_ex__(self: Any, protocol: Any) -> Any:
        reduced = super().__reduce_ex__(protocol)
        return (_new, (original_class(type(self)),), *reduced[2:])


@functools.cache
def hardened_class(original: Any) -> Any:
    """The subclass ``(Hardened, original)`` under the original's name; one for each class."""

    @functools.wraps(original.generate)
    def generate(self: Any, *args: Any, **kwargs: Any) -> Any:
        return Hardened.generate(self, *args, **kwargs)

    members = {
        "__module__": original.__module__,
        "__qualname__": original.__qualname__,
        "__doc__": original.__doc__,
    }
    return type(original.__name__, (Hardened, original), {**members, "generate": generate})


def original_class(kind: type) -> type:
    """The class that ``hardened_class`` was given to make ``kind``."""
    return kind.__bases__[1]


def _new(original: type) -> Any:
    return object.__new__(hardened_class(original))


def _forget_compiled(model: nn.Module) -> None:
    for name in ("_compiled_call", "_last_compile_config"):
        model.__dict__.pop(name, None)


@contextmanager
def _lora(model: nn.Module, attachment: Attachment, share: float) -> Iterator[None]:
    """So much of the adapter for one call; calls that disagree cannot run at once, they share the model's
    layers."""
    with _calls:
        if any(running for other, running in attachment.calls.items() if other != share):
            raise UnsupportedModeError(
                "another call of this model is running with the other value of lora; run them "
                "one after the other, or on two models"
            )
        if not attachment.calls[share] and attachment.mount is not None:
            switch = ExitStack()
            switch.enter_context(attachment.mount.switched(model, share))
            attachment.switch = switch
        attachment.calls[share] += 1
    try:
        yield
    finally:
        with _calls:
            attachment.calls[share] -= 1
            if not attachment.calls[share] and attachment.switch is not None:
                attachment.switch.close()
                attachment.switch = None


def _drafting(session: Session, get_candidates: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(get_candidates)
    def quiet(*args: Any, **kwargs: Any) -> Any:
        with session.pause(drafting=True):
            return get_candidates(*args, **kwargs)

    return quiet


def _refuse_continuous_batching(model: Any) -> None:
    attachment = attached(model)
    if attachment is not None and attachment.resolved().guided:
        raise UnsupportedModeError(
            "continuous batching packs the prompts of several users into one row, so rows cannot "
            "be scored apart; use generate() with a padded batch, or set strength=0"
        )

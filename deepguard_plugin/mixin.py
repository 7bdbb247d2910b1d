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
from .method import CallReport, HardeningMethod, Mount, Plan
from .session import HardenedProcessors, Session, current, drafting, running
from .settings import ATTACHMENT, Resolved, Settings, in_force, resolve

#: Guards what is attached to any model and every Attachment.calls, and tells of each call's end. One for all: a lock
#: inside an attachment could not be copied.
guard = threading.Condition()
_ORIGINAL = "_deepguard_original"  # the attribute of a class made here that holds the class it was made of


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
    changes: list[dict[str, Any]] = field(default_factory=list)  # settings of running blocks, outermost first
    switch: ExitStack | None = None  # undoes the switching for the calls that are running
    report: CallReport | None = None

    def resolved(self) -> Resolved:
        """The settings in force now, in this thread."""
        return resolve(in_force(self.settings, self.changes), self.method.bundle_settings)


def attached(model: nn.Module) -> Attachment | None:
    """What is attached to the model, or None if it is not wrapped."""
    found: Attachment | None = model.__dict__.get(ATTACHMENT)
    return found


def put_on(model: nn.Module, attachment: Attachment) -> None:
    """Attach to a model that is not wrapped. Raises DeepGuardError with the model unchanged."""
    with guard:
        kind = hardened_class(original_class(type(model)))
        mount = attachment.method.attach(model, merge=attachment.merge)
        try:
            model.__class__ = kind
        except BaseException:
            mount.detach(model)
            raise
        attachment.mount = mount
        model.__dict__[ATTACHMENT] = attachment
        _forget_compiled(model)


def take_off(model: nn.Module) -> Attachment | None:
    """Give the model back exactly as it was; returns what was attached, for ``put_on``.

    Raises UnsupportedModeError while the model generates, and if another class was put on top of the hardened one.
    """
    with guard:
        attachment = attached(model)
        if attachment is None:
            return None
        if current(model) is not None or any(attachment.calls.values()):
            raise UnsupportedModeError(
                "the model cannot be unwrapped while its generate() is running; call unwrap() when that has returned"
            )
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
        with calling(self, attachment, settings, plan) as session:
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
        attachment = attached(self)
        original = super().generate_batch  # type: ignore[misc]
        if attachment is None:
            return original(*args, **kwargs)
        settings = _without_guidance(attachment)
        with calling(self, attachment, settings, Plan()):
            return original(*args, **kwargs)

    def init_continuous_batching(self: Any, *args: Any, **kwargs: Any) -> Any:
        """Refused while guidance is on, and with a share of the LoRA: the manager's requests run in no call of ours."""
        attachment = attached(self)
        share = 1.0 if attachment is None else _without_guidance(attachment).lora
        if share != 1 and current(self) is None:
            raise UnsupportedModeError(
                f"init_continuous_batching() was called with lora={share:g}, and the manager that it returns runs with "
                "the whole LoRA; use generate_batch(), unwrap the model, or set lora=True"
            )
        return super().init_continuous_batching(*args, **kwargs)  # type: ignore[misc]

    def save_pretrained(self: Any, *args: Any, **kwargs: Any) -> Any:
        """Saves the model as if it were not wrapped, a ``state_dict`` of it too; the bundle is a folder of its own
        already. Raises AdapterError for a ``state_dict`` of which it cannot be told what belongs to the bundle."""
        attachment = attached(self)
        original = super().save_pretrained  # type: ignore[misc]
        if attachment is None or attachment.mount is None:
            return original(*args, **kwargs)
        if args:
            kwargs = {**inspect.signature(original).bind_partial(*args).arguments, **kwargs}
        with guard:
            if kwargs.get("state_dict") is not None:
                kwargs["state_dict"] = attachment.mount.bare_state(self, kwargs["state_dict"])
            take_off(self)
            try:
                return self.save_pretrained(**kwargs)
            finally:
                put_on(self, attachment)

    def __reduce_ex__(self: Any, protocol: Any) -> Any:
        reduced = super().__reduce_ex__(protocol)
        made = vars(type(self)).get(_ORIGINAL)
        return reduced if made is None else (_new, (made,), *reduced[2:])


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
        _ORIGINAL: original,
    }
    return type(original.__name__, (Hardened, original), {**members, "generate": generate})


def original_class(kind: type) -> type:
    """The class that ``hardened_class`` was given to make ``kind``, or ``kind`` where it made none of its ancestors.

    Raises UnsupportedModeError for a subclass of a hardened class: a library put its own on top.
    """
    if not issubclass(kind, Hardened):
        return kind
    original: type | None = vars(kind).get(_ORIGINAL)
    if original is None:
        raise UnsupportedModeError(
            f"the model's class {kind.__name__} was made on top of the one that wrap() makes, so hardening cannot be "
            "put on, changed or taken off; unwrap the model before its class is changed (by fully_shard, say), and "
            "wrap it after"
        )
    return original


def _new(original: type) -> Any:
    return object.__new__(hardened_class(original))


def _forget_compiled(model: nn.Module) -> None:
    for name in ("_compiled_call", "_last_compile_config"):
        model.__dict__.pop(name, None)


@contextmanager
def calling(model: nn.Module, attachment: Attachment, settings: Resolved, plan: Plan) -> Iterator[Session]:
    """One call of the wrapped model: with the share of the adapter that ``settings`` say, read as the plan says.

    Raises UnsupportedModeError if another call disagrees about the share, or the model was unwrapped meanwhile.
    """
    with _lora(model, attachment, settings.lora), running(Session(model, plan)) as session:
        yield session


@contextmanager
def _lora(model: nn.Module, attachment: Attachment, share: float) -> Iterator[None]:
    """So much of the adapter for one call; calls that disagree cannot run at once, they share the model's
    layers."""
    with guard:
        if attached(model) is not attachment:
            raise UnsupportedModeError(
                "the model was unwrapped, or wrapped with another bundle, while this call began; call it again"
            )
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
        with guard:
            attachment.calls[share] -= 1
            if not attachment.calls[share] and attachment.switch is not None:
                attachment.switch.close()
                attachment.switch = None
            guard.notify_all()


def _drafting(session: Session, get_candidates: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(get_candidates)
    def quiet(*args: Any, **kwargs: Any) -> Any:
        with session.pause(drafting=True):
            return get_candidates(*args, **kwargs)

    return quiet


def _without_guidance(attachment: Attachment) -> Resolved:
    """The settings in force. Raises UnsupportedModeError if they ask for guidance."""
    settings = attachment.resolved()
    if settings.guided:
        raise UnsupportedModeError(
            "continuous batching packs the prompts of several users into one row, so rows cannot "
            "be scored apart; use generate() with a padded batch, or set strength=0"
        )
    return settings

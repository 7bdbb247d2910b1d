"""The ancestor that a wrapped model's class gains, and how it is put on and taken off.

The class becomes a subclass ``(Hardened, Original)`` of the same name, so the object, its ``isinstance`` and its
``generate`` stay what callers know. Unlike functions bound to the instance, a class survives a deepcopy.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from transformers import LogitsProcessorList

from .batching import HardenedManager, check_unguided, check_whole
from .calls import Attachment, attached, calling, check_idle, guard
from .capture import captures, forget_captures
from .errors import UnsupportedModeError
from .method import CallReport, Plan
from .session import HardenedProcessors, Session, current, drafting
from .settings import ATTACHMENT, Resolved

_ORIGINAL = "_deepguard_original"  # the attribute of a class made here that holds the class it was made of


def put_on(model: nn.Module, attachment: Attachment) -> None:
    """Attach to a model that has nothing on it; it may have the class already. Raises DeepGuardError with the model
    unchanged."""
    with guard:
        before = attached(model)
        attachment.captured = before.captured if before is not None else captures(model)
        kind = hardened_class(original_class(type(model)))
        mount = attachment.method.attach(model, merge=attachment.merge)
        try:
            model.__class__ = kind
            attachment.mount = mount
            model.__dict__[ATTACHMENT] = attachment
        except BaseException:
            mount.detach(model)
            raise
        _forget_compiled(model)


def take_off(model: nn.Module) -> None:
    """Give the model back exactly as it was. Interrupted, it leaves a model that is wrapped, to be taken off again.

    Raises UnsupportedModeError while the model generates, and if another class was put on top of the hardened one.
    """
    with guard:
        attachment = attached(model)
        if attachment is None:
            return
        original = bared(model, "unwrapped")
        if not attachment.captured:
            forget_captures(model)
        model.__class__ = original
        del model.__dict__[ATTACHMENT]


def bared(model: nn.Module, what: str) -> type:
    """Take off all but the class and what is attached, so that calls that begin meanwhile wait for ``guard``, which
    the caller holds. Returns the class that the model had before it was wrapped.

    Raises UnsupportedModeError, saying that the model cannot be ``what``, as ``take_off`` does.
    """
    attachment = attached(model)
    original = original_class(type(model))
    if attachment is not None:
        check_idle(model, attachment, what)
        if attachment.mount is not None:
            attachment.mount.detach(model)
        _forget_compiled(model)
    return original


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

        def prepare(attachment: Attachment) -> tuple[Resolved, Plan]:
            settings = attachment.resolved()
            return settings, attachment.method.plan(self, kwargs, settings)

        with calling(self, prepare) as (attachment, settings, session):
            result = original(**session.merge(kwargs))
        watcher = session.plan.watcher
        report = (
            watcher.report()
            if watcher
            else CallReport(method=attachment.bundle.method, settings=settings, guided=False)
        )
        session.finish(result, report)
        attachment.report = report
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
        return HardenedProcessors(original(**{**arguments, "logits_processor": LogitsProcessorList(own)}), session)

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
        original = super().generate_batch  # type: ignore[misc]
        if attached(self) is None:
            return original(*args, **kwargs)
        with calling(self, lambda attachment: (check_unguided(attachment), Plan())):
            return original(*args, **kwargs)

    def init_continuous_batching(self: Any, *args: Any, **kwargs: Any) -> Any:
        """Refused while guidance is on, and with a share of the LoRA. The manager counts as a call while it runs."""
        attachment = attached(self)
        original = super().init_continuous_batching  # type: ignore[misc]
        if attachment is None or current(self) is not None:  # generate_batch's own is a part of that call
            return original(*args, **kwargs)
        check_whole(attachment)
        manager = original(*args, **kwargs)
        manager.__class__ = HardenedManager
        return manager

    def save_pretrained(self: Any, *args: Any, **kwargs: Any) -> Any:
        """Saves the model as if it were not wrapped, a ``state_dict`` of it too; the bundle is a folder of its own
        already. Raises AdapterError for a ``state_dict`` of which it cannot be told what belongs to the bundle."""
        original = super().save_pretrained  # type: ignore[misc]
        if attached(self) is None:
            return original(*args, **kwargs)
        if args:
            kwargs = {**inspect.signature(original).bind_partial(*args).arguments, **kwargs}
        with guard:
            attachment = attached(self)
            if attachment is None or attachment.mount is None:
                return original(**kwargs)
            if kwargs.get("state_dict") is not None:
                kwargs["state_dict"] = attachment.mount.bare_state(self, kwargs["state_dict"])
            bared(self, "saved")
            try:
                return original(**kwargs)
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


def _drafting(session: Session, get_candidates: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(get_candidates)
    def quiet(*args: Any, **kwargs: Any) -> Any:
        with session.pause(drafting=True):
            return get_candidates(*args, **kwargs)

    return quiet

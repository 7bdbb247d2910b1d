"""What a user calls: harden a model in place, look at what happened, and take it off again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from torch import Tensor, nn
from transformers import PreTrainedModel

from .blocks import attaching
from .bundle import Bundle
from .calls import Attachment, attached, guard
from .errors import NotWrappedError
from .fingerprint import check_loaded, check_tokenizer, compare
from .method import CallReport
from .mixin import bared, put_on, take_off
from .registry import create
from .session import current
from .settings import Settings, changed, overwrite, resolve
from .special import special_ids

M = TypeVar("M", bound=nn.Module)


def wrap(
    model: M,
    bundle: Bundle | str | Path,
    *,
    tokenizer: Any = None,
    settings: Settings | None = None,
    merge: bool = False,
) -> M:
    """Harden ``model.generate``; returns the same object. Wrapping twice is the same as once.

    With a tokenizer its identity is checked too, and all its special tokens are kept free of any bias. A
    second ``wrap`` with the same bundle changes the settings if some are given, and adds a tokenizer's special
    tokens; with another bundle it replaces the first.

    ``merge`` folds the LoRA into the weights while it is attached: generation is as fast as without one, unwrapping
    as exact, and the original weights that it replaces are kept beside it (memory: one more copy of the linear maps).
    Do not change the weights meanwhile; what is changed is lost with the next ``unwrap``.

    Raises TypeError for what is not a Transformers causal language model, no tokenizer or no Settings, BundleError
    for a bundle that is damaged or made for another model, AdapterError if its LoRA does not fit or weights of the
    model are offloaded; the model is unchanged then.
    """
    if not isinstance(model, PreTrainedModel) or not model.can_generate() or model.config.is_encoder_decoder:
        hint = " Pass its base model: model.get_base_model()." if hasattr(model, "get_base_model") else ""
        raise TypeError(f"wrap() hardens a Transformers causal language model, not a {type(model).__name__}.{hint}")
    check_loaded(model)
    bundle = bundle if isinstance(bundle, Bundle) else Bundle.load(bundle)
    with guard:
        existing = attached(model)
        if existing is not None and (existing.bundle.digest, existing.merge) == (bundle.digest, merge):
            check_tokenizer(bundle.info["fingerprint"], tokenizer, bundle.base_model)
            if settings is not None:
                resolve(settings, existing.method.bundle_settings)
                overwrite(existing, settings)
            _learn(existing, model, tokenizer)
            return model
        bared(model, "wrapped with another bundle")  # a merged bundle's weights are not the base model's
        try:
            compare(bundle.info["fingerprint"], model, tokenizer, bundle.base_model)
            special = special_ids(model, tokenizer)
            method = create(bundle, special)
            chosen = Settings() if settings is None else settings
            resolve(chosen, method.bundle_settings)
            put_on(model, Attachment(bundle, method, chosen, special, merge))
        except BaseException:
            if existing is not None:
                put_on(model, existing)
            raise
    return model


def unwrap(model: M) -> M:
    """Give the model back exactly as it was before ``wrap``; one that is not wrapped is returned as it is.

    Raises UnsupportedModeError while the model generates, and if its class was changed after ``wrap``.
    """
    take_off(model)
    return model


@contextmanager
def hardened(model: M, bundle: Bundle | str | Path, *, settings: Settings | None = None, **kwargs: Any) -> Iterator[M]:
    """``wrap`` for the length of a block, with its keyword arguments; what was attached before comes back.

    Blocks may overlap, in several threads too: the last one to end brings it back. It waits until calls of other
    threads are over, and raises UnsupportedModeError if it is left inside of the model's own ``generate()``.
    """
    bundle = bundle if isinstance(bundle, Bundle) else Bundle.load(bundle)
    with attaching(model, partial(wrap, model, bundle, **kwargs)) as attachment:
        if settings is not None:
            resolve(settings, attachment.method.bundle_settings)
        with changed(attachment, {} if settings is None else dict(vars(settings))):
            yield model


def report(model: nn.Module) -> CallReport | None:
    """What happened in the model's last finished ``generate()``, in any thread; None before the first.

    Raises NotWrappedError if the model is not wrapped.
    """
    attachment = attached(model)
    if attachment is None:
        raise NotWrappedError("report() was given a model that is not wrapped; call deepguard_plugin.wrap first")
    return attachment.report


def select_rows(
    model: nn.Module, indices: Tensor | Sequence[int], *, length: int | None = None, dropped: int = 0
) -> None:
    """Tell a running ``generate()`` that its batch goes on with these of its rows, in this order.

    For decoding loops given as ``custom_generate`` that drop finished rows, repeat a prompt's row after the
    prefill, permute rows, or let new ones enter. Call it whenever the rows of ``past_key_values`` are selected,
    with the same indices (R,) and before the next forward pass and the next call of the logits processors. Does
    nothing on a model that is not wrapped, without guidance, or outside of ``generate()``.

    Where the batch has B rows now, index B + p is a row that begins anew with prompt p of the call: its keys and
    values as after the prefill, placed so that they end where the batch's do, at column ``length``. ``dropped``
    columns on the left are cut off, of rows that have only padding there.

    Raises UnsupportedModeError for an index that is neither.
    """
    session = current(model)
    if session is not None:
        session.select(indices, length, dropped)


def _learn(existing: Attachment, model: nn.Module, tokenizer: Any) -> None:
    """Keep this tokenizer's special tokens free of any bias too, from the next call on."""
    special = existing.special_ids | special_ids(model, tokenizer)
    if special != existing.special_ids:
        existing.method = create(existing.bundle, special)
        existing.special_ids = special

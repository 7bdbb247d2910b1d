"""What a caller may vary: at ``wrap``, for a stretch of code, or for one call."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from .errors import NotWrappedError, SettingsError

ATTACHMENT = "_deepguard"  # the attribute of a wrapped model that holds what is attached to it
PRIORS = ("bundle", "random")
GAINS = ("inverse", "doubt")
MOST = 1e6  # of a strength and of a share: far more than any use, far from where float32 ends
#: Where a bundle is silent: Eq. 8 as published, with a floor and a cap.
DEFAULTS = {
    "strength": 1.0, "rescore": None, "score_floor": 0.1, "bias_cap": 4.0, "gain": "inverse", "below": 1.0,
    "plausible": 0.0,
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Guidance settings; None always means "as the bundle says". Raises SettingsError, naming all that is
    wrong.

    ``lora``: the share of the bundle's adapter that is active: True or 1 is all of it, False or 0 none, a
    number between them a model that lies between the two, in security as in correctness. ``strength``
    multiplies the bias, 0 turns guidance off; a tuple gives one value for each prompt of the batch.
    ``rescore``: refresh the score every so many new tokens; 0 keeps the prompt's. ``score_floor``: scores are
    raised to this before they divide, in (0, 1]. ``bias_cap``: largest bias, in logits; ``math.inf`` for none.
    ``gain``: what a score makes of the strength, ``inverse`` its 1/s (Eq. 7) or ``doubt`` the fitted
    probability of a weakness, doubled. ``below``: rows with a score above this get no bias. ``plausible``: only
    tokens that are at least this share as likely as the likeliest get one; 0 is all. ``prior``: ``random``
    deals the prior's values out anew (an ablation). ``trace``: the call's report holds every step's scores, and
    how far guidance moved its distribution; costs two softmaxes over the vocabulary a token, changes no text.
    """

    lora: bool | float = True
    strength: float | tuple[float, ...] | None = None
    rescore: int | None = None
    score_floor: float | None = None
    bias_cap: float | None = None
    gain: Literal["inverse", "doubt"] | None = None
    below: float | None = None
    plausible: float | None = None
    prior: Literal["bundle", "random"] = "bundle"
    trace: bool = False

    def __post_init__(self) -> None:
        strengths = self.strength if isinstance(self.strength, tuple) else (self.strength,)
        problems = [
            f"strength {s!r} must be a number from 0 to {MOST:g}, or a tuple of them"
            for s in strengths
            if s is not None and not (_is_number(s) and 0 <= s <= MOST)
        ]
        if not isinstance(self.lora, bool) and not (_is_number(self.lora) and 0 <= self.lora <= MOST):
            problems.append(f"lora {self.lora!r} must be True, False or a number from 0 to {MOST:g}")
        if not strengths:
            problems.append("strength () names no row")
        if self.rescore is not None and not (type(self.rescore) is int and self.rescore >= 0):
            problems.append(f"rescore {self.rescore!r} must be a number of tokens, or 0 for never")
        floor, cap = self.score_floor, self.bias_cap
        if floor is not None and not (_is_number(floor) and 0 < floor <= 1):
            problems.append(f"score_floor {floor!r} must lie in (0, 1]")
        if cap is not None and not (_is_number(cap) and cap > 0):
            problems.append(f"bias_cap {cap!r} must be greater than 0")
        if self.gain is not None and self.gain not in GAINS:
            problems.append(f"gain {self.gain!r} must be one of {', '.join(GAINS)}")
        for name, share in (("below", self.below), ("plausible", self.plausible)):
            if share is not None and not (_is_number(share) and 0 <= share <= 1):
                problems.append(f"{name} {share!r} must lie in [0, 1]")
        if self.prior not in PRIORS:
            problems.append(f"prior {self.prior!r} must be one of {', '.join(PRIORS)}")
        if problems:
            raise SettingsError("; ".join(problems))

    def steering(self) -> dict[str, Any]:
        """The settings by name that text depends on: all but ``trace``."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name != "trace"}


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """Settings with the bundle's values filled in: nothing is left open but "no cap" and "never re-score"."""

    lora: float  # factor on the adapter: 1 is all of it
    strength: float | tuple[float, ...]
    rescore: int | None  # new tokens between two scores; None: the prompt's only
    score_floor: float
    bias_cap: float | None  # logits; None: no cap
    gain: Literal["inverse", "doubt"]
    doubt: tuple[float, float] | None  # slope and middle of networks.Doubt; of the bundle, None if it was not fitted
    below: float  # rows with a higher score get no bias
    plausible: float  # of the likeliest token's probability; tokens with less get no bias
    prior: Literal["bundle", "random"]
    trace: bool

    @property
    def guided(self) -> bool:
        """Whether any row gets a bias."""
        return any(self.strength) if isinstance(self.strength, tuple) else self.strength > 0


def resolve(settings: Settings, bundle_settings: Mapping[str, Any]) -> Resolved:
    """``settings``, with what they leave open taken from the bundle and then from ``DEFAULTS``.

    Raises TypeError for what are no Settings, SettingsError if the bundle's own values are impossible, or lack what the
    settings need.
    """
    if not isinstance(settings, Settings):
        raise TypeError(
            f"settings is a {type(settings).__name__}; expected deepguard_plugin.Settings, such as "
            "Settings(strength=0.5)"
        )
    stated = {key: bundle_settings.get(key, default) for key, default in DEFAULTS.items()}
    own = Settings(**stated)
    chosen = {key: value if (value := getattr(settings, key)) is not None else getattr(own, key) for key in DEFAULTS}
    cap, doubt = chosen["bias_cap"], bundle_settings.get("doubt")
    if chosen["gain"] == "doubt" and doubt is None:
        raise SettingsError(
            "gain 'doubt' needs a fit to held-out code, which this bundle has not got; expected 'inverse', or a bundle "
            "whose heads `dg-bundle heads` made from pairs of which some were held out"
        )
    return Resolved(
        lora=float(settings.lora),
        strength=chosen["strength"],
        rescore=chosen["rescore"] or None,
        score_floor=chosen["score_floor"],
        bias_cap=None if cap is None or math.isinf(cap) else cap,
        gain=chosen["gain"],
        doubt=None if doubt is None else (float(doubt[0]), float(doubt[1])),
        below=chosen["below"],
        plausible=chosen["plausible"],
        prior=settings.prior,
        trace=settings.trace,
    )


_changing = threading.Lock()  # guards every Attachment.changes
_here: ContextVar[Mapping[str, Any]] = ContextVar("deepguard_settings", default={})  # noqa: B039 - never mutated


@contextmanager
def settings(model: Any = None, /, **changes: Any) -> Iterator[None]:
    """Change settings for the calls made inside the ``with`` block; the previous ones come back after it.

    With a model, its calls change, in whatever thread they run. Without one, every wrapped model's calls
    change, in this thread or task only; these win over the former. Raises SettingsError for a value or a
    name that does not exist, and NotWrappedError if the model is not wrapped.
    """
    known = [field.name for field in fields(Settings)]
    unknown = sorted(set(changes) - set(known))
    if unknown:
        raise SettingsError(f"no such setting: {', '.join(unknown)}; there are {', '.join(known)}")
    Settings(**changes)
    if model is None:
        token = _here.set({**_here.get(), **changes})
        try:
            yield
        finally:
            _here.reset(token)
        return
    attachment = getattr(model, ATTACHMENT, None)
    if attachment is None:
        raise NotWrappedError("settings() was given a model that is not wrapped; call deepguard_plugin.wrap first")
    with changed(attachment, changes):
        yield


@contextmanager
def changed(attachment: Any, changes: dict[str, Any]) -> Iterator[None]:
    """Settings by name that hold on top of the attachment's own until the block ends; blocks may end in any order."""
    with _changing:
        attachment.changes.append(changes)
    try:
        yield
    finally:
        with _changing:
            attachment.changes[:] = [other for other in attachment.changes if other is not changes]


def overwrite(attachment: Any, chosen: Settings) -> None:
    """Give the attachment these settings: until the innermost running block ends, for good where none runs."""
    with _changing:
        if attachment.changes:
            attachment.changes[-1].update(vars(chosen))
        else:
            attachment.settings = chosen


def in_force(wrapped: Settings, changes: Sequence[Mapping[str, Any]]) -> Settings:
    """A model's settings with the changes of its running blocks on top, outermost first, and then this thread's."""
    with _changing:
        return replace(wrapped, **{name: value for each in (*changes, _here.get()) for name, value in each.items()})


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)

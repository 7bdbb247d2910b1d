"""What a hardening method is: two questions, answered without knowing how ``generate()`` is reached.

What changes on the model while the method is attached (``attach``), and what changes in one call
(``plan``). The runtime in ``wrap`` and ``session`` merges the answers and names no method.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from torch import Tensor, nn

from .settings import Resolved


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """One call, as ``generate()`` prepared it: batches expanded for beams and return sequences."""

    prompts: int  # how many the caller gave
    prompt_length: int  # positions of the prompt, padding included
    mask: Tensor | None  # (B, prompt_length) 1 at real tokens; None: all are real
    log_probabilities: bool  # beams: processors get log-probabilities, not logits
    special_ids: frozenset[int]  # end and padding tokens of this call


@dataclass(frozen=True, kw_only=True)
class CallReport:
    """What happened in one call. Rows are those the call began with, expanded for beams and return
    sequences. Where nothing guides (strength 0), the tuples are empty and steps is 0.

    Attributes:
        method: the hardening method's registered name.
        settings: what was in force, the bundle's values filled in.
        guided: whether a bias was added at all.
        steps: logits processed.
        prompt_scores: (rows,) in [0, 1]; high is secure.
        bias_norms: (rows,) Euclidean norm of the first step's bias, in logits.
        bias_peaks: (rows,) its largest entry by size, in logits.
        final_scores: (rows left at the last step,) the score in use there.
        running_scores: with ``Settings.trace``, for each step the score in use of each row of that step.
        divergences: with ``Settings.trace``, as many of KL(guided || unguided) of the next token, in nats.
    """

    method: str
    settings: Resolved
    guided: bool
    steps: int = 0
    prompt_scores: tuple[float, ...] = ()
    bias_norms: tuple[float, ...] = ()
    bias_peaks: tuple[float, ...] = ()
    final_scores: tuple[float, ...] = ()
    running_scores: tuple[tuple[float, ...], ...] = ()
    divergences: tuple[tuple[float, ...], ...] = ()


class Watcher(Protocol):
    """Reads the hidden states of one call's forward passes. Made fresh for each call."""

    layers: tuple[int, ...]  # entries of hidden_states, from its end; see states.py

    def open(self, call: Prepared) -> None:
        """Inputs are prepared; the first forward pass follows."""

    def wants(self) -> bool:
        """Whether the next forward pass's states are needed."""

    def see(self, states: Tensor, tokens: Tensor, start: int) -> None:
        """One forward pass: states (N, B, T, H) and tokens (B, T) at absolute positions start..start+T-1."""

    def select(self, rows: Tensor, length: int | None = None, dropped: int = 0) -> None:
        """The batch goes on with these of its B rows (R,) int64: permuted, repeated or dropped. B + p is a row
        that begins anew with prompt p, placed so that it ends at column ``length``; the first ``dropped`` columns
        are gone.
        """

    def report(self) -> CallReport:
        """What happened so far."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What one call needs. The empty plan changes nothing.

    ``inputs`` replace arguments that hold the prompt; ``processors`` go behind the caller's own;
    ``overrides`` are fixed ``generate()`` arguments, and a clash with the caller's is an error that names
    the argument; ``decode`` is passed as ``custom_generate``; ``watcher`` sees the states.
    """

    inputs: Mapping[str, Any] = field(default_factory=dict)
    processors: tuple[Any, ...] = ()
    overrides: Mapping[str, Any] = field(default_factory=dict)
    decode: Callable[..., Any] | None = None
    watcher: Watcher | None = None


class Mount(Protocol):
    """What a method put on a model. Holds names, not modules, so it survives a deepcopy of the model."""

    def detach(self, model: nn.Module) -> None:
        """Take it off again; the model is exactly as before ``attach``."""

    def switched(self, model: nn.Module, share: float) -> AbstractContextManager[None]:
        """Inside the block so much of it is on (1: all, 0: off) for the calls of this model.

        Raises UnsupportedModeError for a share that cannot be had.
        """

    def bare_state(self, model: nn.Module, state: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """A state dict of the model, or a part of one, as it would be without this.

        Raises AdapterError where that cannot be told.
        """


class HardeningMethod(Protocol):
    """One way to harden a model, made from a bundle. Holds no state of any call."""

    bundle_settings: Mapping[str, Any]

    def attach(self, model: nn.Module, *, merge: bool = False) -> Mount:
        """Put on the model what stays there between calls. Raises DeepGuardError with the model unchanged.

        ``merge``: into the weights, so that it costs memory instead of time.
        """

    def plan(self, model: nn.Module, inputs: Mapping[str, Any], settings: Resolved) -> Plan:
        """What this call of ``generate(**inputs)`` needs; ``inputs`` must not be changed."""

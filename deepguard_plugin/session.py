"""One running ``generate()``: which forward passes are read, and what of them the caller gets to see.

Sessions form a stack for each thread, because a call may start another one on the same model
(self-speculation, a processor that generates). Only the topmost session of a model reads its forward
passes, and not while it is paused: inside the processors (classifier-free guidance runs the model there)
and while candidates are drafted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import torch
from torch import Tensor, nn
from transformers import LogitsProcessorList
from transformers.generation.configuration_utils import GenerationMode

from .errors import DeepGuardError, UnsupportedModeError
from .method import CallReport, Plan, Prepared
from .states import layer_states

_STACK: ContextVar[tuple[Session, ...]] = ContextVar("deepguard_sessions", default=())
_MODES = {
    GenerationMode.GREEDY_SEARCH,
    GenerationMode.SAMPLE,
    GenerationMode.BEAM_SEARCH,
    GenerationMode.BEAM_SAMPLE,
    GenerationMode.ASSISTED_GENERATION,
}


class Session:
    """The runtime side of one call: keeps the plan's watcher supplied."""

    def __init__(self, model: nn.Module, plan: Plan) -> None:
        self.model = model
        self.plan = plan
        self.opened = False
        self.prompt_length = 0  # once it is open
        self.paused = False
        self.drafting = False

    @contextmanager
    def pause(self, *, drafting: bool = False) -> Iterator[None]:
        """Forward passes inside the block belong to somebody else: to a processor, or to the making of a
        draft."""
        before = self.paused, self.drafting
        self.paused, self.drafting = True, drafting or self.drafting
        try:
            yield
        finally:
            self.paused, self.drafting = before

    def merge(self, inputs: Mapping[str, Any]) -> dict[str, Any]:
        """generate()'s keyword arguments with the plan's in them; a clash is an error that names the
        argument."""
        fixed = {**self.plan.overrides, **({"custom_generate": self.plan.decode} if self.plan.decode else {})}
        config = inputs.get("generation_config")
        clashes = sorted(
            key
            for key, value in fixed.items()
            if (inputs.get(key) is not None and inputs[key] is not value)
            or getattr(config, key, None) not in (None, value)
        )
        if clashes:
            raise UnsupportedModeError(
                f"the hardening method sets {', '.join(clashes)} itself; leave it out of the call, or unwrap the model"
            )
        return {**inputs, **self.plan.inputs, **fixed}

    def open(self, arguments: Mapping[str, Any], special_ids: frozenset[int]) -> None:
        """generate() has prepared its inputs. ``arguments`` are those of ``_get_logits_processor``.

        Raises UnsupportedModeError for a way of generating that could not be hardened correctly.
        """
        config, kwargs = arguments["generation_config"], arguments.get("model_kwargs") or {}
        mode = config.get_generation_mode()
        if mode not in _MODES:
            raise UnsupportedModeError(
                f"generation mode {mode.value!r} is not supported on a wrapped model; unwrap it or set strength=0"
            )
        if kwargs.get("inputs_embeds") is not None:
            raise UnsupportedModeError(
                "inputs_embeds are not supported on a wrapped model: the analyzer needs the "
                "prompt's token ids; pass input_ids, or set strength=0"
            )
        mask = kwargs.get("attention_mask")
        if mask is not None and mask.dim() != 2:
            raise UnsupportedModeError(f"a wrapped model needs a 2-D attention_mask, not {mask.dim()}-D")
        length = int(arguments["input_ids_seq_length"])
        ends = (getattr(config, name, None) for name in ("_eos_token_tensor", "_pad_token_tensor"))
        ids = {int(i) for end in ends if end is not None for i in end.reshape(-1).tolist()}
        if self.plan.watcher is not None:
            self.plan.watcher.open(
                Prepared(
                    prompts=len(arguments["encoder_input_ids"]),
                    prompt_length=length,
                    mask=None if mask is None else mask[:, :length],
                    log_probabilities=config.num_beams > 1,
                    special_ids=special_ids | ids,
                )
            )
        self.prompt_length, self.opened = length, True

    def forward(self, call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Run one forward pass of the model, and show its states to the watcher if it wants them."""
        watcher = self.plan.watcher
        if watcher is None or not self.opened or self.paused or not watcher.wants():
            return call(*args, **kwargs)
        tokens = args[0] if args else kwargs.get("input_ids")
        if tokens is None:
            raise UnsupportedModeError(
                "a wrapped model cannot score a forward pass without input_ids; pass the ids, or set strength=0"
            )
        start = _cached_positions(kwargs)
        asked = kwargs.get("output_hidden_states")
        if asked is None:
            asked = getattr(self.model.config, "output_hidden_states", False)
        outputs = call(*args, **{**kwargs, "output_hidden_states": _merged(asked, watcher.layers), "return_dict": True})
        hidden = getattr(outputs, "hidden_states", None)
        if hidden is None:
            raise UnsupportedModeError(f"{type(self.model).__name__} returned no hidden states, so it cannot be guided")
        watcher.see(layer_states(hidden, watcher.layers), tokens, start)
        return _as_asked(outputs, asked, kwargs.get("return_dict"))

    def select(self, rows: Tensor | Sequence[int], length: int | None = None, dropped: int = 0) -> None:
        """The batch goes on with these of its rows, see `Watcher.select`."""
        if self.plan.watcher is not None:
            self.plan.watcher.select(torch.as_tensor(rows, dtype=torch.int64), length, dropped)

    def finish(self, result: Any, report: CallReport) -> None:
        """The call ended well with this result. Raises DeepGuardError if its processors were not used: it was not
        hardened."""
        if not self.plan.processors:
            return
        if not self.opened:
            raise DeepGuardError(
                "generate() returned without building its logits processors, so its output is not "
                "hardened: a custom_generate given by name does that. Pass a callable instead."
            )
        sequences = getattr(result, "sequences", result)
        empty = isinstance(sequences, Tensor) and sequences.shape[-1] <= self.prompt_length
        if self.plan.watcher is not None and not report.steps and not empty:
            raise DeepGuardError(
                "generate() returned without calling its logits processors, so its output is not hardened; expected "
                "the custom_generate to call logits_processor(input_ids, logits) for each token. Call it there, or "
                "set strength=0."
            )


class HardenedProcessors(LogitsProcessorList):
    """The processors of one call, which may run the model themselves without being scored."""

    def __init__(self, processors: Sequence[Any], session: Session) -> None:
        super().__init__(processors)
        self._session = session

    def __call__(self, input_ids: Any, scores: Any, **kwargs: Any) -> Any:
        """input_ids (B, L), scores (B, V) -> (B, V)."""
        with self._session.pause():
            return super().__call__(input_ids, scores, **kwargs)


@contextmanager
def running(session: Session) -> Iterator[Session]:
    """Put the session on this thread's stack for the length of the block."""
    before = _STACK.get()
    try:
        _STACK.set((*before, session))
        yield session
    finally:
        _STACK.set(before)


def current(model: nn.Module) -> Session | None:
    """This thread's innermost session of this model, or None."""
    return next((session for session in reversed(_STACK.get()) if session.model is model), None)


def drafting() -> bool:
    """Whether this thread is making a draft for some call."""
    return any(session.drafting for session in _STACK.get())


def _cached_positions(kwargs: Mapping[str, Any]) -> int:
    """How many positions of the sequence the cache holds: where this forward pass begins."""
    cache = kwargs.get("past_key_values", kwargs.get("cache_params"))
    if cache is None:
        return 0
    try:
        return int(cache.get_seq_length())
    except (AttributeError, ValueError) as error:  # the latter of state-space models, whose layers count nothing
        raise UnsupportedModeError(
            f"a {type(cache).__name__} of this model does not tell its length, so tokens cannot be placed; "
            "pass a transformers Cache if the model has attention layers, or set strength=0"
        ) from error


def _merged(asked: Any, layers: Sequence[int]) -> bool | list[int]:
    """What to ask the model for: what the caller asked, and the watcher's layers."""
    if asked is True:
        return True
    if asked is None or asked is False:
        return list(layers)
    return sorted({*([asked] if isinstance(asked, int) else asked), *layers})


def _as_asked(outputs: Any, asked: Any, return_dict: Any) -> Any:
    """The outputs with the hidden states that the caller asked for, and no others."""
    if asked is not True:
        states = outputs.hidden_states
        if asked is None or asked is False:
            outputs = type(outputs)(**{key: value for key, value in outputs.items() if key != "hidden_states"})
        else:
            count = len(states)
            wanted = {i % count for i in ([asked] if isinstance(asked, int) else asked) if -count <= i < count}
            outputs.hidden_states = tuple(state if i in wanted else None for i, state in enumerate(states))
    return outputs.to_tuple() if return_dict is False else outputs

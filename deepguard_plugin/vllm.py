"""Logits processors for vLLM 0.33: a bundle's token prior on a server, strength and score stated by each request.

    DEEPGUARD_BUNDLE=bundle/ vllm serve MODEL --enable-lora --max-lora-rank 16 --lora-modules hardened=bundle/

vLLM finds :class:`Processor` through this package's entry point; without DEEPGUARD_BUNDLE it does nothing. The LoRA is
vLLM's own business (ask for the model ``hardened``). A request's ``vllm_xargs`` may hold ``deepguard_strength`` and
``deepguard_score``; without them the bundle's own strength and mean score count, and a strength of 0 costs nothing.
vLLM leaves installed processors out, without a word to the client, where its older runner decodes speculatively.

vLLM has two interfaces, chosen by ``vllm_config.use_v2_model_runner``: each has a class here; a vLLM that has the older
one alone starts too. Neither was run on a GPU; the tests run both against the interface classes of vLLM 0.33.0.
"""

from __future__ import annotations

import os
from typing import Any

import torch
from torch import Tensor
from vllm.v1.sample.logits_processor.interface import LogitsProcessor as InterfaceV1
from vllm.v1.sample.logits_processor.interface import MoveDirectionality

from .bundle import Bundle
from .errors import SettingsError
from .served_prior import SCORE, STRENGTH, ServedPrior, check_arguments
from .special import named_ids

try:
    from vllm.v1.worker.gpu.sample.logits_processor.interface import LogitsProcessor as InterfaceV2
except ImportError:  # vLLM loads this file wherever it is installed, and may know the older runner only

    class InterfaceV2:  # type: ignore[no-redef]
        """In place of the interface that this vLLM has not got; nothing asks for it."""


BUNDLE_VARIABLE = "DEEPGUARD_BUNDLE"


def validate(sampling_params: Any) -> None:
    """Refuse a request whose DeepGuard arguments are impossible, or that has some where no bundle is served.

    Raises SettingsError, a ValueError: vLLM answers such a request with HTTP 400.
    """
    arguments = sampling_params.extra_args or {}
    check_arguments(arguments)
    stated = [name for name in (SCORE, STRENGTH) if arguments.get(name) is not None]
    if stated and not os.environ.get(BUNDLE_VARIABLE):
        raise SettingsError(
            f"{', '.join(stated)} was given, but this server has no bundle; start it with {BUNDLE_VARIABLE}=folder or "
            "owner/name of the Hub, or leave the argument out"
        )


def special_ids(model_config: Any) -> frozenset[int]:
    """The tokens that the served model's configurations call special, as far as vLLM has them."""
    generation: dict[str, Any] = getattr(model_config, "try_get_generation_config", dict)()
    return named_ids(getattr(model_config, "hf_text_config", None), generation)


class Gains:
    """One gain for each slot of a server's batch, kept on the host and copied to the device when one changed."""

    def __init__(self, slots: int, vocabulary: int, device: torch.device, model_config: Any) -> None:
        """Loads the bundle that DEEPGUARD_BUNDLE names. Raises BundleError for one that does not fit."""
        name = os.environ.get(BUNDLE_VARIABLE)
        self._prior = ServedPrior(Bundle.load(name), special_ids(model_config)) if name else None
        if self._prior is not None:
            self._prior.check_vocabulary(vocabulary)
        self._host = torch.zeros(slots, dtype=torch.float32, device="cpu")
        self._device = torch.zeros(slots, dtype=torch.float32, device=device)
        self._changed = False

    def __setitem__(self, slot: int, gain: float) -> None:
        self._changed = self._changed or float(self._host[slot]) != gain
        self._host[slot] = gain

    def __getitem__(self, slot: int) -> float:
        return float(self._host[slot])

    def of(self, sampling_params: Any) -> float:
        """The gain that a request asks for; 0 without a bundle."""
        return 0.0 if self._prior is None else self._prior.gain(sampling_params.extra_args)

    def flush(self) -> None:
        """Bring what changed to the device."""
        if self._changed:
            self._device.copy_(self._host)
            self._changed = False

    def any(self, slots: Any) -> bool:
        """Whether a request in ``slots`` (indices on the host) is guided; needs no synchronisation with the device."""
        return bool(self._host[slots].any())

    def add(self, logits: Tensor, slots: Tensor) -> Tensor:
        """logits (rows, V) with each row's bias added in place; ``slots`` (rows,) on the device."""
        assert self._prior is not None  # without a bundle no gain is above 0
        return self._prior.add(logits, self._device[slots])


class PriorV2(InterfaceV2):
    """For the Model Runner V2: a slot a request, rows that name their slots."""

    def __init__(self, vllm_config: Any, req_states: Any) -> None:
        self._gains = Gains(req_states.max_num_reqs, req_states.vocab_size, req_states.device, vllm_config.model_config)

    @classmethod
    def validate_params(cls, sampling_params: Any) -> None:
        """See `validate`."""
        validate(sampling_params)

    def add_request(self, req_idx: int, sampling_params: Any) -> bool:
        """The slot's gain is this request's from now on; False where it asks for no guidance."""
        self._gains[req_idx] = self._gains.of(sampling_params)
        return self._gains[req_idx] != 0

    def apply_staged_writes(self) -> None:
        """Before the step's forward pass: gains to the device."""
        self._gains.flush()

    def apply(self, logits: Tensor, ctx: Any) -> Tensor:
        """logits (rows, V), changed in place; nothing is done where no request of this step is guided."""
        if not self._gains.any(ctx.idx_mapping_np):
            return logits
        return self._gains.add(logits, ctx.expanded_idx_mapping.long())


class PriorV1(InterfaceV1):
    """For the older runner: rows are requests, and the batch says who came, went and moved."""

    def __init__(self, vllm_config: Any, device: torch.device, is_pin_memory: bool) -> None:
        slots = vllm_config.scheduler_config.max_num_seqs
        self._gains = Gains(slots, vllm_config.model_config.get_vocab_size(), device, vllm_config.model_config)

    @classmethod
    def validate_params(cls, sampling_params: Any) -> None:
        """See `validate`."""
        validate(sampling_params)

    def is_argmax_invariant(self) -> bool:
        """A bias may change which token is the likeliest."""
        return False

    def update_state(self, batch_update: Any) -> None:
        """Follow the batch, in the order that vLLM asks for: removed, added, moved."""
        if batch_update is None:
            return
        gains = self._gains
        for slot in batch_update.removed:
            gains[slot] = 0.0
        for slot, sampling_params, _, _ in batch_update.added:
            gains[slot] = gains.of(sampling_params)
        for source, target, direction in batch_update.moved:
            swapped = gains[target] if direction is MoveDirectionality.SWAP else 0.0
            gains[target], gains[source] = gains[source], swapped
        gains.flush()

    def apply(self, logits: Tensor) -> Tensor:
        """logits (B, V), changed in place; nothing is done where no request is guided."""
        rows = torch.arange(logits.shape[0], device=logits.device)
        return self._gains.add(logits, rows) if self._gains.any(slice(logits.shape[0])) else logits


class Processor(PriorV2, PriorV1):  # type: ignore[misc]  # never made as such, see __new__
    """What vLLM loads by entry point. It is both interfaces by type; made, it is the one that the runner speaks."""

    def __new__(cls, vllm_config: Any, *rest: Any) -> Any:
        """A `PriorV2` or a `PriorV1`: of another class, so that Python does not call ``__init__`` again."""
        newer = getattr(vllm_config, "use_v2_model_runner", False)
        return (PriorV2 if newer else PriorV1)(vllm_config, *rest)

"""DeepGuard: a LoRA on the model, and a bias on the logits that the prompt's security score scales (Eqs. 1,
2, 7, 8).

Departures from the released program: each row has its own score; padding is left out of the mean; the
prompt is scored from the forward pass that ``generate()`` makes anyway; the score has a floor and the bias
a cap.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import torch
from torch import Tensor, nn
from transformers import LogitsProcessor

from deepguard_plugin.bundle import Bundle
from deepguard_plugin.errors import BundleMismatchError, SettingsError, UnsupportedModeError
from deepguard_plugin.lora import LoraMount, attach
from deepguard_plugin.merged import MergedMount, attach_merged
from deepguard_plugin.method import CallReport, Plan, Prepared
from deepguard_plugin.networks import Scorer, fold, guidance_bias, permuted, plausible_only, unit_prior, without
from deepguard_plugin.row_gain import row_gains
from deepguard_plugin.score_table import ScoreTable
from deepguard_plugin.settings import Resolved
from deepguard_plugin.warn import warn

TOKENS_AT_ONCE = 1024  # bounds the memory that scoring a long batch takes


class DeepGuard:
    """The method; one instance serves all calls of a wrapped model. ``special_ids`` never get a bias."""

    def __init__(self, bundle: Bundle, special_ids: Iterable[int] = ()) -> None:
        self.bundle_settings: Mapping[str, Any] = bundle.info["settings"]
        self._adapter = (dict(bundle.adapter_config), dict(bundle.adapter_state))
        self.scorer = fold(bundle.aggregator, bundle.analyzer)
        self.layers = bundle.layers
        self.mean_score = bundle.mean_score
        random = permuted(bundle.prior, without_ids(bundle.analyzer.embedding.ids, special_ids))
        self.priors = {
            name: unit_prior(without(prior, special_ids))
            for name, prior in (("bundle", bundle.prior), ("random", random))
        }

    def attach(self, model: nn.Module, *, merge: bool = False) -> LoraMount | MergedMount:
        """Put the bundle's LoRA on the model, or into its weights. Raises AdapterError."""
        return (attach_merged if merge else attach)(model, *self._adapter)

    def plan(self, model: nn.Module, inputs: Mapping[str, Any], settings: Resolved) -> Plan:
        """Nothing without guidance; otherwise a watcher that scores and a processor that adds the bias."""
        if not settings.guided:
            return Plan()
        if not settings.lora:
            warn(
                "Guidance runs without the bundle's LoRA: the analyzer was trained on adapted states and may score the "
                "bare model's near 0, where only score_floor and bias_cap hold the bias back."
            )
        guide = Guide(self, settings)
        return Plan(processors=(GuidanceProcessor(guide),), watcher=guide)


class Guide:
    """One call: scores what passes through the model and says how strong each row's bias is."""

    def __init__(self, method: DeepGuard, settings: Resolved) -> None:
        self.layers = method.layers
        self.settings = settings
        self._method = method
        self._unit = method.priors[settings.prior]
        self._scorer: Scorer = method.scorer
        self._call: Prepared | None = None
        self._table = ScoreTable(None, method.mean_score)
        self._strength: Tensor | None = None
        self._prompt_strength: Tensor | None = None
        self._entered = False  # whether a decoding loop has begun to choose rows
        self._steps = 0
        self._first: tuple[Tensor, Tensor, Tensor] | None = None
        self._last: Tensor | None = None
        self._trace: list[tuple[Tensor, Tensor]] = []

    def open(self, call: Prepared) -> None:
        """Start a table for the prepared batch; end and padding tokens of this call lose their prior."""
        self._call = call
        self._table = ScoreTable(call.mask, self._method.mean_score)
        self._unit = without(self._unit, call.special_ids)

    def wants(self) -> bool:
        """The prompt's states always, the new tokens' only if they will be scored."""
        assert self._call is not None
        return self.settings.rescore is not None or self._table.known < self._call.prompt_length

    def see(self, states: Tensor, tokens: Tensor, start: int) -> None:
        """Score every token: states (N, B, T, H) and tokens (B, T) at positions start..start+T-1."""
        self._check_place(start + tokens.shape[1])
        scorer = _on(self._scorer, states.device)
        self._scorer = scorer
        _, batch, length, _ = states.shape
        step = max(1, TOKENS_AT_ONCE // batch)
        with torch.no_grad():
            parts = [
                scorer(states[:, :, i : i + step].float(), tokens[:, i : i + step].to(states.device))
                for i in range(0, length, step)
            ]
        self._table.write(torch.cat(parts, dim=1), start)
        if self._strength is None:
            self._strength = self._strength_of(batch)
            self._prompt_strength = self._strength
        assert self._call is not None
        if not self._entered and start + length == self._call.prompt_length:
            self._table.keep_prompts()

    def _check_place(self, end: int) -> None:
        """Raise UnsupportedModeError for a forward pass that ends within a prompt that is scored already."""
        assert self._call is not None
        if end < self._call.prompt_length <= self._table.known and not self._entered:
            raise UnsupportedModeError(
                f"a forward pass behind the prompt of {self._call.prompt_length} tokens is said to end at position "
                f"{end}: the cache of this architecture does not tell where tokens stand, so they cannot be scored; "
                "set rescore=0 to keep the prompt's score, or strength=0"
            )

    def scores(self, length: int, rows: int) -> Tensor:
        """(B,) the score in use for the token at position ``length``: the mean over the prompt, or over all
        up to the last multiple of ``rescore`` new tokens."""
        assert self._call is not None
        prompt, every = self._call.prompt_length, self.settings.rescore
        begins = self._table.begins(rows)
        if every is None:
            return self._table.means([prompt] * rows)
        return self._table.means([prompt + (length - begin - prompt) // every * every for begin in begins])

    def guide(self, input_ids: Tensor, scores: Tensor) -> Tensor:
        """logits (B, V) + b (Eq. 8), as a new tensor. Raises BundleMismatchError for another V."""
        assert self._call is not None
        if scores.shape[-1] != self._unit.shape[0]:
            raise BundleMismatchError(
                f"the bundle's prior is for {self._unit.shape[0]} logits, this model gives "
                f"{scores.shape[-1]}; its "
                "vocabulary was changed after it was wrapped"
            )
        self._unit = self._unit.to(scores.device)
        security = self.scores(input_ids.shape[1], scores.shape[0]).to(scores.device)
        settings = self.settings
        assert self._strength is not None
        self._strength = strength = self._strength.to(scores.device)
        bias = guidance_bias(self._unit, row_gains(security, strength, settings), settings.bias_cap)
        bias = plausible_only(bias, scores, settings.plausible)
        if self._first is None:
            self._first = (security, bias.norm(dim=-1), bias.abs().amax(dim=-1))
        self._steps, self._last = self._steps + 1, security
        guided = scores + bias.to(scores.dtype)
        if settings.trace:
            self._trace.append((security, divergence(guided, scores)))
        if self._call.log_probabilities:
            # Beams add these up over steps: a bias must not change how much probability a row has in all.
            # Where an earlier processor forbade tokens, what it left is what is kept.
            gained = guided.logsumexp(-1, keepdim=True) - scores.logsumexp(-1, keepdim=True)
            guided = guided - gained.nan_to_num(0)
        return guided

    def select(self, rows: Tensor, length: int | None = None, dropped: int = 0) -> None:
        """The batch goes on with these of its rows, and of the prompts' rows behind them."""
        self._table.select(rows, length, dropped)
        self._entered = True
        if self._strength is not None and self._strength.dim():
            assert self._prompt_strength is not None
            both = torch.cat([self._strength, self._prompt_strength.to(self._strength.device)])
            self._strength = both[rows.to(both.device)]

    def report(self) -> CallReport:
        """Scores and bias sizes so far; moves a few numbers to the CPU."""
        scores, norms, peaks = self._first or (torch.empty(0),) * 3
        return CallReport(
            method="deepguard",
            settings=self.settings,
            guided=self._steps > 0,
            steps=self._steps,
            prompt_scores=tuple(scores.tolist()),
            bias_norms=tuple(norms.tolist()),
            bias_peaks=tuple(peaks.tolist()),
            final_scores=() if self._last is None else tuple(self._last.tolist()),
            running_scores=tuple(tuple(security.tolist()) for security, _ in self._trace),
            divergences=tuple(tuple(moved.tolist()) for _, moved in self._trace),
        )

    def _strength_of(self, rows: int) -> Tensor:
        """The strength as a scalar, or (rows,) with one prompt's value for all rows made from it."""
        assert self._call is not None
        given, prompts = torch.tensor(self.settings.strength, dtype=torch.float32), self._call.prompts
        if given.dim() and (given.numel() not in (1, prompts) or rows % prompts):
            raise SettingsError(
                f"strength is a tuple of {given.numel()}, and the call has {prompts} prompts in {rows} rows; expected "
                "one value for each prompt, or a single number"
            )
        return given.repeat_interleave(rows // given.numel()) if given.dim() else given


class GuidanceProcessor(LogitsProcessor):
    """Adds the call's bias to the logits."""

    supports_continuous_batching = False

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    def __call__(self, input_ids: torch.LongTensor, scores: torch.FloatTensor) -> Tensor:
        """input_ids (B, L), scores (B, V) -> (B, V)."""
        return self._guide.guide(input_ids, scores)


def divergence(guided: Tensor, unguided: Tensor) -> Tensor:
    """(B,) KL(guided || unguided) in nats of the distributions that logits (B, V) stand for; what both forbid counts
    for nothing."""
    moved, before = guided.float().log_softmax(-1), unguided.float().log_softmax(-1)
    return (moved.exp() * (moved - before).nan_to_num(0.0, 0.0, 0.0)).sum(-1)


def without_ids(ids: Tensor, taken: Iterable[int]) -> Tensor:
    """``ids`` (n,) less those in ``taken``."""
    return ids[~torch.isin(ids, torch.tensor(sorted(set(taken)), dtype=ids.dtype, device=ids.device))]


def _on(scorer: Scorer, device: torch.device) -> Scorer:
    return scorer if scorer.state_map.device == device else scorer.to(device)

"""Every safeguard of the guidance, taken away: the comparison with the oracle must then fail.

Each line of MUTATIONS is a way to break the plug-in and a way of generating that shows it. The way is first shown to be
right with the safeguard in place.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from contextlib import contextmanager
from typing import Any

import pytest
import torch

import deepguard_plugin as dg
from deepguard_plugin import mixin, row_gain, session
from deepguard_plugin.errors import DeepGuardError, UnsupportedModeError
from deepguard_plugin.methods import deepguard
from deepguard_plugin.score_table import ScoreTable

Patch = Callable[[pytest.MonkeyPatch], None]
Way = Callable[["Ground"], None]


class Ground:
    """What a way of generating is tried on."""

    def __init__(
        self, llama: Any, prompts: Any, steps: Any, make_bundle: Any, folder: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.clean, self.bundle, self.oracle = llama
        self.prompts, self.steps = prompts, steps
        self._make_bundle, self._folder = make_bundle, folder
        self.scored, self.scored_at_first = 0, None
        see = deepguard.Guide.see

        def counted(guide: Any, states: Any, tokens: Any, start: int) -> None:
            self.scored += tokens.numel()
            see(guide, states, tokens, start)

        monkeypatch.setattr(deepguard.Guide, "see", counted)

    def run(self, inputs: Any = None, *, every: int | None = None, **kwargs: Any) -> Any:
        """Generate from a fresh wrapped model."""
        self.steps.clear()
        self.scored = 0
        torch.manual_seed(0)
        model = dg.wrap(copy.deepcopy(self.clean), self.bundle)
        ids, mask = inputs or self.prompts
        with dg.settings(model, rescore=every or 0):
            return model.generate(ids, attention_mask=mask, **{"max_new_tokens": 6, "do_sample": False} | kwargs)

    def set(self, **stated: Any) -> None:
        """Go on with a bundle of these settings or layers."""
        folder = self._folder / f"bundle-{len(list(self._folder.iterdir()))}"
        made = self._make_bundle(folder, self.clean, adapted=self.oracle.adapted, **stated)
        self.bundle = self.oracle.bundle = dg.Bundle.load(made)

    @property
    def repeated(self) -> Any:
        """One prompt that says the same three times, for drafts."""
        row = self.prompts[0][1:2].repeat(1, 3)
        return row, torch.ones_like(row)


# --- ways of generating that show a broken safeguard ---


def padded(ground: Ground) -> None:
    ground.run()
    ground.oracle.check(ground.steps, ground.prompts[1])


def every_third(ground: Ground) -> None:
    ground.run(every=3)
    ground.oracle.check(ground.steps, ground.prompts[1], every=3)


def beams(ground: Ground) -> None:
    ground.run(every=1, num_beams=3)
    ground.oracle.check(ground.steps, ground.prompts[1], every=1, beams=True)


def lookup(ground: Ground) -> None:
    ground.run(ground.repeated, every=1, max_new_tokens=12, prompt_lookup_num_tokens=3)
    ground.oracle.check(ground.steps, ground.repeated[1], every=1)


def early_exit(ground: Ground) -> None:
    ground.run(ground.repeated, every=1, max_new_tokens=12, assistant_early_exit=3)
    ground.oracle.check(ground.steps, ground.repeated[1], every=1)
    ground.scored_at_first = ground.scored_at_first or ground.scored
    assert ground.scored == ground.scored_at_first  # the draft's tokens would be scored in vain


def classifier_free(ground: Ground) -> None:
    ids, mask = ground.prompts[0][1:2], ground.prompts[1][1:2]
    ground.run((ids, mask), every=1, guidance_scale=1.5)
    for step in ground.steps:
        bias = ground.oracle.bias(step.ids[0], ids.shape[1], every=1)
        assert torch.allclose(step.after[0] - step.before[0], bias, atol=2e-3)


def low_scores(ground: Ground) -> None:
    ground.set(score_floor=1.0, bias_cap=100.0)
    padded(ground)


def strong(ground: Ground) -> None:
    ground.set(bias_cap=0.25)
    padded(ground)


def two_layers(ground: Ground) -> None:
    ground.set(layers=(-5, -2))
    padded(ground)


def end_of_text(ground: Ground) -> None:
    special = [int(i) for i in ground.bundle.prior.abs().topk(2).indices]
    ground.run(eos_token_id=special)
    for step in ground.steps:
        assert (step.after == step.before)[:, special].all()


def strengths(ground: Ground) -> None:
    with dg.settings(strength=(0.5, 2.0, 1.0)):
        ground.run()
    for step in ground.steps:
        for row, strength in enumerate((0.5, 2.0, 1.0)):
            keep = torch.cat((ground.prompts[1][row], torch.ones(step.ids.shape[1] - 9))).bool()
            bias = ground.oracle.bias(step.ids[row][keep], int(ground.prompts[1][row].sum()), strength=strength)
            assert torch.allclose(step.after[row] - step.before[row], bias, atol=2e-3)


def forbidden(ground: Ground) -> None:
    out = ground.run(logits_processor=[lambda ids, scores: scores.index_fill(1, torch.arange(5, 61), -torch.inf)])
    assert int(out[:, 9:].max()) < 5
    assert all(torch.isneginf(step.before[:, 5:]).all() for step in ground.steps)


def silent_loop(ground: Ground) -> None:
    """A decoding loop that repeats rows without saying so must be stopped, not guided wrongly."""

    def loop(model: Any, input_ids: Any, logits_processor: Any, stopping_criteria: Any, generation_config: Any,
             **kwargs: Any) -> Any:  # fmt: skip
        logits = model(input_ids=input_ids, attention_mask=kwargs["attention_mask"]).logits[:, -1]
        return logits_processor(input_ids[[0, 0, 1]], logits[[0, 0, 1]])

    with pytest.raises(UnsupportedModeError, match="select_rows"):
        ground.run((ground.prompts[0][:2], ground.prompts[1][:2]), custom_generate=loop)


def kept_cache(ground: Ground) -> None:
    """A cache that another call filled holds tokens that were never scored."""
    ids, mask = ground.prompts[0][1:2], ground.prompts[1][1:2]
    first = ground.run((ids, mask), return_dict_in_generate=True)
    longer = torch.ones_like(first.sequences)
    with pytest.raises(UnsupportedModeError, match="earlier call"):
        ground.run((first.sequences, longer), past_key_values=first.past_key_values, every=1)


# --- the safeguards, taken away ---


def replace(owner: Any, name: str, value: Any) -> Patch:
    return lambda monkeypatch: monkeypatch.setattr(owner, name, value)


@contextmanager
def no_pause(self: Any, *, drafting: bool = False) -> Any:
    yield


def without_mask(original: Any) -> Any:
    return lambda self, mask, empty: original(self, None, empty)


def never_rewritten(original: Any) -> Any:
    def write(self: ScoreTable, scores: torch.Tensor, start: int) -> None:
        known = self.known
        original(self, scores[:, max(0, known - start) :], max(start, known))

    return write


def as_logits(original: Any) -> Any:
    def opened(self: Any, call: Any) -> None:
        object.__setattr__(call, "log_probabilities", False)
        original(self, call)

    return opened


MUTATIONS: dict[str, tuple[Patch, Way]] = {
    "padding is left out of the mean": (replace(ScoreTable, "__init__", without_mask(ScoreTable.__init__)), padded),
    "a score is kept for the interval": (
        replace(deepguard.Guide, "scores", lambda self, length, rows: self._table.means([length] * rows)), every_third),
    "beams take their scores along": (replace(session.Session, "select", lambda *a, **k: None), beams),
    "a bias changes no beam's mass": (replace(deepguard.Guide, "open", as_logits(deepguard.Guide.open)), beams),
    "rejected candidates are overwritten": (
        replace(ScoreTable, "write", never_rewritten(ScoreTable.write)), lookup),
    "a draft's passes are not read": (replace(mixin, "_drafting", lambda session, get: get), early_exit),
    "a processor's own passes are not read": (replace(session.Session, "pause", no_pause), classifier_free),
    "the score has a floor": (
        replace(row_gain, "inverse_gain", lambda scores, floor: deepguard_gain(scores, 1e-8)), low_scores),
    "the bias has a cap": (
        replace(deepguard, "guidance_bias", lambda unit, gains, cap: deepguard_bias(unit, gains, None)), strong),
    "the bundle's layers are read": (
        replace(session, "layer_states",
                lambda hidden, layers: torch.stack([[h for h in hidden if h is not None][-1]] * 2)), two_layers),
    "end-of-text gets no bias": (replace(deepguard, "without", lambda prior, ids: prior), end_of_text),
    "each row has its own strength": (
        replace(deepguard.Guide, "_strength_of", lambda self, rows: torch.tensor(0.5)), strengths),
    "the caller's processors come first": (
        replace(mixin, "HardenedProcessors",
                lambda processors, session: session_processors(list(reversed(list(processors))), session)), forbidden),
    "rows are counted": (replace(ScoreTable, "check_rows", lambda *a: None), silent_loop),
    "a gap in the scores is refused": (
        replace(ScoreTable, "write", lambda self, scores, start: object.__setattr__(self, "_scores", scores) or
                object.__setattr__(self, "_ends", [start + scores.shape[1]] * len(scores))), kept_cache),
}  # fmt: skip
deepguard_bias, deepguard_gain = deepguard.guidance_bias, row_gain.inverse_gain
session_processors = session.HardenedProcessors


@pytest.mark.parametrize("safeguard", MUTATIONS)
def test_without_it_the_comparison_fails(
    safeguard: str, llama: Any, prompts: Any, steps: Any, make_bundle: Any, tmp_path: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    break_it, way = MUTATIONS[safeguard]
    ground = Ground(llama, prompts, steps, make_bundle, tmp_path, monkeypatch)
    way(ground)
    break_it(monkeypatch)
    with pytest.raises((AssertionError, pytest.fail.Exception, DeepGuardError, ValueError)):
        way(ground)

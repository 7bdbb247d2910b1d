"""Which micro-batches make up an optimiser step, and what a pair's weight does in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from typing import Any

import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from deepguard_trainer.checkpoint import State
from deepguard_trainer.loop import train
from deepguard_trainer.prepare import prepare
from deepguard_trainer.report import Silent
from deepguard_trainer.run import Run, dealt

Make = Callable[..., Any]


@given(st.data(), st.integers(1, 5), st.integers(1, 4))
def test_every_micro_batch_is_in_one_step_and_steps_hold_about_as_many_pairs(
    data: st.DataObject, full: int, accumulation: int
) -> None:
    pairs = data.draw(st.lists(st.integers(1, full), min_size=1, max_size=40))
    order = data.draw(st.permutations(range(len(pairs))))
    steps = ceil(sum(pairs) / (full * accumulation))
    groups = dealt(order, pairs, steps)
    assert len(groups) == steps and all(groups)
    assert [number for group in groups for number in group] == order
    if accumulation > 1:
        held = [sum(pairs[number] for number in group) for group in groups]
        assert all(abs(each - sum(pairs) / steps) <= full for each in held)


def test_a_step_leaves_a_micro_batch_to_each_of_those_behind_it() -> None:
    assert dealt([0, 1, 2], [1, 5, 5], 3) == [[0], [1], [2]]  # a third of the 11 pairs would be the first two


def test_a_step_has_the_recipe_s_pairs_although_prompts_have_few(
    make_model: Make, tokenizer: Any, make_pairs: Make, make_recipe: Make
) -> None:
    recipe = make_recipe(training__batch_pairs=3, training__accumulation=2, heads__epochs=0)
    prepared = prepare(make_model(), tokenizer, make_pairs(groups=24, each=1), recipe, 0, Silent())
    run = Run(prepared.trainee, prepared.data, 0, State(), False)
    pairs = [len(batch.weight) for batch in prepared.data.train]
    assert set(pairs) == {1}
    ((_, first), _) = run.epochs()
    assert {len(group) for group in first} <= {5, 6, 7} and run.steps == ceil(len(pairs) / 6)


def test_weights_count_between_steps_as_within_them_and_only_against_one_another(
    make_model: Make, tokenizer: Any, make_pairs: Make, make_recipe: Make
) -> None:
    recipe = make_recipe(training__accumulation=1, training__epochs=1, training__holdout=0.0, heads__epochs=0)

    def trained(weight: Callable[[str], float]) -> dict[str, Tensor]:
        pairs = [replace(pair, weight=weight(pair.scenario)) for pair in make_pairs(groups=6)]
        prepared = prepare(make_model(), tokenizer, pairs, recipe, 0, Silent())
        state, _ = train(prepared.trainee, prepared.data, seed=0, reporter=Silent())
        return {name: value for name, value in state.best_tensors.items() if name.startswith("lora.")}

    even = trained(lambda scenario: 1.0)
    assert all(torch.allclose(value, even[name]) for name, value in trained(lambda scenario: 4.0).items())
    uneven = trained(lambda scenario: 9.0 if scenario in ("s0", "s1") else 1.0)
    assert any(not torch.allclose(value, even[name]) for name, value in uneven.items())

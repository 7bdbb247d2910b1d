"""What is kept away from everything that learns, in one build and over several rounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from deepguard_plugin.bundle import Bundle
from deepguard_trainer.build import Options, build_on
from deepguard_trainer.config import Recipe
from deepguard_trainer.errors import PairsError
from deepguard_trainer.holdout import part
from deepguard_trainer.pairs import Pair, PairSource
from deepguard_trainer.report import Silent
from deepguard_trainer.soup import Ingredient, soup
from deepguard_trainer.start import held_groups

Make = Callable[..., Any]


@pytest.fixture
def run(make_model: Make, tokenizer: Any, write_pairs: Make, tmp_path: Path) -> Make:
    def run(recipe: Recipe, pairs: list[Pair], name: str, **options: Any) -> Bundle:
        source = PairSource(write_pairs(pairs, f"{name}.jsonl"))
        chosen = Options(base="tiny", sources=(source,), out=tmp_path / name, **options)
        return Bundle.load(build_on(make_model(), tokenizer, pairs, chosen, recipe, Silent()))

    return run


def held(bundle: Bundle) -> set[str]:
    return set(bundle.info["training"]["pairs"]["held_out_groups"])


def trained(bundle: Bundle) -> set[str]:
    return set(bundle.info["training"]["pairs"]["trained_groups"])


def as_twins(pairs: list[Pair], *scenarios: str) -> list[Pair]:
    return [replace(pair, kind="twin") if pair.scenario in scenarios else pair for pair in pairs]


def test_layers_are_probed_on_nothing_that_is_held_out(
    run: Make, make_recipe: Make, make_pairs: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    probed: set[str] = set()

    def states(model: Any, tokenizer: Any, pairs: list[Pair], **more: Any) -> Any:
        probed.update(pair.group for pair in pairs)
        return None, None

    monkeypatch.setattr("deepguard_trainer.autolayers.pooled_states", states)
    monkeypatch.setattr("deepguard_trainer.autolayers.probe_layers", lambda *_: None)
    monkeypatch.setattr("deepguard_trainer.autolayers.best_layers", lambda *_: (-1,))
    pairs = as_twins(make_pairs(groups=12), *(f"s{number}" for number in range(0, 12, 2)))
    recipe = make_recipe(training__epochs=1, training__holdout=0.34, training__twins=0.0)
    for seed in range(4):  # with the twins in, another split would be drawn
        probed.clear()
        bundle = run(recipe, pairs, f"seed{seed}", seed=seed, probe_layers=True)
        assert held(bundle) and not held(bundle) & probed
        assert probed == {pair.group for pair in pairs} - held(bundle)


def test_what_was_held_out_stays_held_out_over_a_round_that_does_not_have_it(
    run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    recipe = make_recipe(training__epochs=1, training__holdout=0.25)
    first = run(recipe, make_pairs(groups=4), "one")
    without = [pair for pair in make_pairs(groups=8) if pair.group not in held(first)]
    second = run(recipe, without, "two", start=first.path)
    assert held(first) < held(second) and not held(first) & trained(second)
    third = run(recipe, make_pairs(groups=8), "three", start=second.path)
    assert held(second) <= held(third) and not held(second) & trained(third)


def test_the_heads_do_not_learn_from_twins_of_what_an_earlier_round_held_out(
    run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    recipe = make_recipe(training__epochs=1, training__holdout=0.25, training__twins=0.0, heads__twins=1.0)
    first = run(recipe, make_pairs(groups=4), "one")
    (kept,) = held(first)
    pairs = as_twins(make_pairs(groups=8), kept.removeprefix("scenario "))
    second = run(recipe, pairs, "two", start=first.path)
    assert kept in held(second) and kept not in trained(second)
    assert second.info["training"]["heads"]["pairs"] == 2 * (8 - len(held(second)))


def test_what_a_build_without_a_held_out_share_learns_from_is_not_called_held_out(
    run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    first = run(make_recipe(training__epochs=1, training__holdout=0.25), make_pairs(groups=4), "one")
    pairs = make_pairs(groups=4)
    parted = part(pairs, make_recipe(training__holdout=0.0), 0, first)
    assert (parted.train, parted.held, parted.groups) == (pairs, [], frozenset())


def test_pairs_that_an_earlier_round_held_out_all_of_are_an_error_that_names_the_option(
    run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    recipe = make_recipe(training__epochs=1, training__holdout=0.5)
    first = run(recipe, make_pairs(groups=4), "one")
    kept = [pair for pair in make_pairs(groups=4) if pair.group in held(first)]
    with pytest.raises(PairsError, match=r"all 4 pairs are of groups that one held out.*--holdout 0"):
        run(recipe, kept, "two", start=first.path)
    assert run(make_recipe(training__epochs=1, training__holdout=0.0), kept, "two", start=first.path)


def test_what_one_build_in_a_soup_held_out_and_the_other_never_saw_stays_held_out(
    run: Make, make_recipe: Make, make_pairs: Make, tmp_path: Path
) -> None:
    recipe, pairs = make_recipe(training__epochs=1, training__holdout=0.25), make_pairs(groups=8)
    one, two = run(recipe, pairs[:8], "one"), run(recipe, pairs[8:], "two")
    mean = soup([Ingredient(one), Ingredient(two)], tmp_path / "mean")
    assert held_groups(mean) == held(one) | held(two)
    again = run(recipe, pairs, "again", start=mean.path)
    assert held(again) == held(one) | held(two) and trained(again) == trained(one) | trained(two)

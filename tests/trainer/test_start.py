"""Going on from an earlier bundle: what is taken over, what stays held out, what is refused."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from deepguard_plugin.bundle import Bundle, save_bundle
from deepguard_trainer.build import Options, build_on
from deepguard_trainer.config import Recipe
from deepguard_trainer.errors import Interrupted, RecipeError
from deepguard_trainer.pairs import Pair, PairSource, digest
from deepguard_trainer.report import Silent, Terminal
from deepguard_trainer.soup import Ingredient, soup
from deepguard_trainer.split import split
from deepguard_trainer.start import held_groups, trained_groups

Make = Callable[..., Any]


@pytest.fixture
def run(make_model: Make, tokenizer: Any, write_pairs: Make, tmp_path: Path) -> Make:
    def run(recipe: Recipe, pairs: list[Pair], name: str, reporter: Any = None, **options: Any) -> Bundle:
        source = PairSource(write_pairs(pairs, f"{name}.jsonl"))
        chosen = Options(base="tiny", sources=(source,), out=tmp_path / name, **options)
        return Bundle.load(build_on(make_model(), tokenizer, pairs, chosen, recipe, reporter or Silent()))

    return run


def test_without_learning_the_weights_stay_those_of_the_earlier_bundle(
    run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    first = run(make_recipe(training__learning_rate=0.01, heads__epochs=0), make_pairs(), "one")
    still = make_recipe(training__learning_rate=1e-12, heads__learning_rate=1e-12, heads__epochs=0)
    fresh = [replace(pair, chosen=pair.chosen.replace("q", "Z")) for pair in make_pairs()]  # a token never seen
    second = run(still, fresh, "two", start=first.path)
    assert first.adapter_state.keys() == second.adapter_state.keys()
    assert all(torch.equal(first.adapter_state[k], second.adapter_state[k]) for k in first.adapter_state)
    one, two = first.analyzer.embedding, second.analyzer.embedding
    shared = [int(i) for i in two.ids if one.row_of[i] >= 0]
    assert 0 < len(shared) < len(two.ids)
    assert torch.allclose(one.rows[one.row_of[shared]], two.rows[two.row_of[shared]], atol=1e-4)
    assert torch.allclose(first.analyzer.map1.weight, second.analyzer.map1.weight, atol=1e-4)
    assert second.info["training"]["arguments"]["from"] == {"bundle": "one", "digest": first.digest}


def test_a_second_round_begins_with_the_margin_of_the_first_against_the_same_base(
    run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    recipe = make_recipe(training__epochs=3, training__learning_rate=0.01, training__holdout=0.25)
    first = run(recipe, make_pairs(), "one")
    still = make_recipe(training__learning_rate=1e-12, training__holdout=0.25)
    second = run(still, make_pairs(), "two", start=first.path)
    assert second.info["training"]["held_out"]["margin"] == pytest.approx(
        first.info["training"]["held_out"]["margin"], rel=0.02
    )


def test_what_was_held_out_stays_held_out(run: Make, make_recipe: Make, make_pairs: Make) -> None:
    recipe = make_recipe(training__holdout=0.25)
    first = run(recipe, make_pairs(), "one")
    held = first.info["training"]["pairs"]["held_out_groups"]
    more = make_pairs(groups=12)
    seed = next(s for s in range(50) if not set(held) & {pair.group for pair in split(more, 0.25, s)[1]})
    second = run(recipe, more, "two", start=first.path, seed=seed)
    assert set(held) < set(second.info["training"]["pairs"]["held_out_groups"])


def groups(bundle: Bundle, key: str) -> set[str]:
    return set(bundle.info["training"]["pairs"][key])


def test_nothing_that_an_earlier_round_was_trained_on_is_held_out(
    run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    recipe = make_recipe(training__epochs=1, training__holdout=0.25)
    first = run(recipe, make_pairs(groups=8), "one")
    held, trained = groups(first, "held_out_groups"), groups(first, "trained_groups")
    assert len(held) == 2 and held | trained == {pair.group for pair in make_pairs(groups=8)} and not held & trained
    second = run(recipe, make_pairs(groups=16), "two", start=first.path)
    assert len(groups(second, "held_out_groups")) == 4 and held < groups(second, "held_out_groups")
    assert not groups(second, "held_out_groups") & trained and trained < groups(second, "trained_groups")
    new = [pair for pair in make_pairs(groups=16) if pair.group not in trained]
    other = run(recipe, new, "other", start=first.path)
    assert trained < groups(other, "trained_groups"), "what a round before the last learned from stays learned from"
    third = run(recipe, make_pairs(groups=8), "three", start=other.path)
    assert groups(third, "held_out_groups") == held


def test_a_round_with_nothing_left_to_hold_out_says_so(
    run: Make, make_recipe: Make, make_pairs: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = make_recipe(training__epochs=1, training__holdout=0.25)
    first = run(recipe, make_pairs(groups=8), "one")
    known = [pair for pair in make_pairs(groups=8) if pair.group in groups(first, "trained_groups")]
    second = run(recipe, known, "two", start=first.path, reporter=Terminal(sys.stdout))
    assert groups(second, "held_out_groups") == groups(first, "held_out_groups"), "though none of these pairs is"
    assert second.info["training"]["pairs"]["held_out"] == 0 and second.info["settings"]["strength"] == 0
    assert "one was trained on every group of these pairs" in capsys.readouterr().out


def test_of_a_bundle_that_does_not_say_what_it_was_trained_on_only_what_it_held_out_is_held_out(
    run: Make, make_recipe: Make, make_pairs: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = make_recipe(training__epochs=1, training__holdout=0.25)
    first = run(recipe, make_pairs(groups=8), "one")
    held = groups(first, "held_out_groups")
    pairs = {key: value for key, value in first.info["training"]["pairs"].items() if key != "trained_groups"}
    info = {key: first.info[key] for key in ("method", "recipe", "base_model", "fingerprint", "settings")}
    save_bundle(
        first.path, adapter_state=first.adapter_state, adapter_config=first.adapter_config,
        aggregator=first.aggregator, analyzer=first.analyzer, prior=first.prior,
        info=info | {"training": {**first.info["training"], "pairs": pairs}},
    )  # fmt: skip
    second = run(recipe, make_pairs(groups=16), "two", start=first.path, reporter=Terminal(sys.stdout))
    assert groups(second, "held_out_groups") == held
    assert second.info["training"]["pairs"]["trained_groups"] is None, "nor is it known of what goes on from it"
    assert "one does not say which groups it was trained on" in capsys.readouterr().out


def test_pairs_without_a_scenario_stay_held_out_too(run: Make, make_recipe: Make, make_pairs: Make) -> None:
    recipe = make_recipe(training__epochs=1, training__holdout=0.25)
    pairs = [replace(pair, scenario=None, group=f"prompt {digest(pair.prompt)}") for pair in make_pairs(groups=8)]
    first = run(recipe, pairs, "one")
    assert len(groups(first, "held_out_groups")) == 2
    assert groups(run(recipe, pairs, "two", start=first.path, seed=1), "held_out_groups") == groups(
        first, "held_out_groups"
    )


def test_what_a_soup_of_soups_held_out_is_what_every_build_in_it_held_out(
    run: Make, make_recipe: Make, make_pairs: Make, tmp_path: Path
) -> None:
    recipe = make_recipe(training__epochs=1, training__holdout=0.4)
    one, two = (run(recipe, make_pairs(groups=6), name, seed=seed) for seed, name in enumerate(("one", "two")))
    mean = soup([Ingredient(one), Ingredient(two)], tmp_path / "mean")
    again = soup([Ingredient(mean), Ingredient(one)], tmp_path / "again")
    held = [groups(each, "held_out_groups") for each in (one, two)]
    assert held_groups(again) == held[0] & held[1]
    assert trained_groups(again) == groups(one, "trained_groups") | groups(two, "trained_groups")


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"lora__rank": 2}, "lora.rank is 4 there, 2 in the recipe"),
        ({"heads__aggregation": "attention"}, "heads.aggregation"),
        ({"heads__layers": (-1,)}, "heads.layers"),
        ({"lora__targets": ("q_proj",)}, "adapts other modules"),
    ],
)
def test_a_recipe_of_another_shape_is_refused(
    changes: dict[str, Any], named: str, run: Make, make_recipe: Make, make_pairs: Make, tmp_path: Path
) -> None:
    first = run(make_recipe(heads__epochs=0), make_pairs(), "one")
    with pytest.raises(RecipeError, match=named):
        run(make_recipe(heads__epochs=0, **changes), make_pairs(), "two", start=first.path)
    assert not (tmp_path / "two").exists()


def test_heads_that_learn_afterwards_begin_afresh_whatever_the_start_has(
    run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    first = run(make_recipe(heads__aggregation="attention"), make_pairs(), "one")
    second = run(make_recipe(heads__layers=(-1,)), make_pairs(), "two", start=first.path)
    assert second.info["settings"]["layers"] == [-1] and second.info["settings"]["aggregation"] == "mean"
    assert second.info["training"]["heads"]["pairs"] == first.info["training"]["heads"]["pairs"]


def test_the_bundle_gone_on_from_can_be_the_reference(run: Make, make_recipe: Make, make_pairs: Make) -> None:
    learning = {"training__epochs": 3, "training__learning_rate": 0.01, "training__holdout": 0.25}
    first = run(make_recipe(**learning), make_pairs(), "one")
    assert first.info["training"]["held_out"]["margin"] > 1
    still = make_recipe(loss__reference="start", training__learning_rate=1e-12, training__holdout=0.25)
    second = run(still, make_pairs(), "two", start=first.path)
    assert second.info["training"]["held_out"]["margin"] == pytest.approx(0, abs=0.01)
    assert second.info["training"]["held_out"]["divergence"] == pytest.approx(0, abs=1e-3)
    third = run(make_recipe(loss__reference="start", **learning), make_pairs(), "three", start=first.path)
    assert third.info["training"]["held_out"]["margin"] > 1


def test_an_interrupted_round_goes_on_against_the_weights_that_it_began_with(
    run: Make, make_recipe: Make, make_pairs: Make, interrupt_at: Make
) -> None:
    first = run(make_recipe(training__learning_rate=0.01), make_pairs(groups=6), "one")
    recipe = make_recipe(loss__reference="start", training__learning_rate=0.01)
    whole = run(recipe, make_pairs(groups=6), "whole", start=first.path)
    with pytest.raises(Interrupted):
        run(recipe, make_pairs(groups=6), "torn", start=first.path, reporter=interrupt_at(3))
    resumed = run(recipe, make_pairs(groups=6), "torn", start=first.path)
    assert whole.adapter_state.keys() == resumed.adapter_state.keys()
    assert all(torch.equal(whole.adapter_state[k], resumed.adapter_state[k]) for k in whole.adapter_state)


def test_a_recipe_that_goes_on_needs_something_to_go_on_from(
    run: Make, make_recipe: Make, make_pairs: Make, tmp_path: Path
) -> None:
    with pytest.raises(RecipeError, match="--from"):
        run(make_recipe(loss__reference="start"), make_pairs(), "one")
    assert not (tmp_path / "one").exists()

"""Heads that are trained after the LoRA: on its states, on pairs that differ in security, and on nothing held out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import torch

from deepguard_plugin.bundle import Bundle
from deepguard_trainer.build import Options, build_on
from deepguard_trainer.encode import encode
from deepguard_trainer.errors import Interrupted, PairsError, RecipeError
from deepguard_trainer.heads import STATES, fit_heads, lay_down
from deepguard_trainer.pairs import Pair, PairSource
from deepguard_trainer.report import Silent
from deepguard_trainer.trainee import Trainee

Make = Callable[..., Any]


@pytest.fixture
def trainee(make_model: Make, make_recipe: Make) -> Trainee:
    """A trainee whose LoRA does something."""
    made = Trainee(make_model(), make_recipe(heads__epochs=6), torch.arange(256), seed=0)
    for name, parameter in made.lora_parameters().items():
        if "lora_B" in name:
            torch.nn.init.normal_(parameter, std=0.3)
    return made


def encoded(pairs: list[Pair], tokenizer: Any) -> Any:
    return encode(pairs, tokenizer, max_length=200, end_token=None).pairs


@pytest.mark.parametrize("packed", [True, False])
def test_states_are_those_of_the_adapted_model_reading_each_text(
    packed: bool, trainee: Trainee, make_pairs: Make, tokenizer: Any, tmp_path: Path
) -> None:
    trainee.packed = packed
    pairs = encoded(make_pairs(groups=3), tokenizer)
    laid = lay_down(trainee, pairs, tmp_path / STATES, Silent(), Event())
    assert laid.states.shape[0] == sum(len(p.chosen) + len(p.rejected) for p in pairs)
    for pair, sides in zip(pairs, laid.pairs, strict=True):
        for text, side, changed in zip(
            sides, (pair.chosen, pair.rejected), (pair.chosen_changed, pair.rejected_changed), strict=True
        ):
            assert text.tokens.tolist() == list(side) and text.changed.tolist() == list(changed)
            with torch.no_grad():
                states = trainee.backbone(
                    input_ids=torch.tensor([[*pair.prompt, *side]]), output_hidden_states=True
                ).hidden_states
            expected = torch.stack([states[layer][0, len(pair.prompt) :] for layer in trainee.layers], dim=1)
            found = laid.states[text.start : text.start + len(side)].float()
            torch.testing.assert_close(found, expected, atol=0.05, rtol=0.02)


def test_they_learn_to_tell_held_out_texts_apart_and_the_lora_stays(
    trainee: Trainee, make_pairs: Make, tokenizer: Any, tmp_path: Path
) -> None:
    pairs = encoded(make_pairs(groups=12), tokenizer)
    before = {name: value.clone() for name, value in trainee.lora_parameters().items()}
    found = fit_heads(trainee, pairs[:20], pairs[20:], tmp_path / "work", 0, Silent())
    assert (found.pairs, found.held_out, found.accuracy) == (20, 4, 1.0)
    assert found.auc == 1.0
    assert all(torch.equal(value, before[name]) for name, value in trainee.lora_parameters().items())
    assert list((tmp_path / "work").iterdir()) == []
    assert "4 held-out ones 100.0% are told apart, AUC 1.000" in found.line()


def test_a_pair_s_weight_counts_against_those_of_other_steps_too(
    make_model: Make, make_recipe: Make, make_pairs: Make, tokenizer: Any, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("deepguard_trainer.heads.BATCH", 1)

    def learned(weight: float) -> list[torch.Tensor]:
        trainee = Trainee(make_model(), make_recipe(heads__epochs=1), torch.arange(256), seed=0)
        first, *others = encoded(make_pairs(groups=6), tokenizer)
        fit_heads(trainee, [replace(first, weight=weight), *others], [], tmp_path / "work", 0, Silent())
        return list(trainee.head_parameters().values())

    assert not all(torch.equal(one, other) for one, other in zip(learned(1.0), learned(9.0), strict=True))


def test_the_same_seed_gives_the_same_heads(
    make_model: Make, make_recipe: Make, make_pairs: Make, tokenizer: Any, tmp_path: Path
) -> None:
    made = []
    for _ in range(2):
        trainee = Trainee(make_model(), make_recipe(heads__epochs=2), torch.arange(256), seed=0)
        fit_heads(trainee, encoded(make_pairs(), tokenizer), [], tmp_path, 0, Silent())
        made.append(trainee.snapshot())
    assert all(torch.equal(made[0][name], made[1][name]) for name in made[0])


@pytest.fixture
def build(make_model: Make, make_recipe: Make, tokenizer: Any, write_pairs: Make, tmp_path: Path) -> Make:
    def build(pairs: list[Pair], name: str = "bundle", reporter: Any = None, **changes: Any) -> Bundle:
        recipe = make_recipe(training__epochs=1, **{"training__holdout": 0.3} | changes)
        options = Options(base="tiny", sources=(PairSource(write_pairs(pairs)),), out=tmp_path / name)
        return Bundle.load(build_on(make_model(), tokenizer, pairs, options, recipe, reporter or Silent()))

    return build


def test_a_build_trains_them_at_its_end_and_tells_their_figures(build: Make, make_pairs: Make, tmp_path: Path) -> None:
    bundle = build(make_pairs(groups=6))
    training = bundle.info["training"]
    assert training["heads"]["pairs"] == 8 and training["heads"]["held_out"] == 4
    assert training["history"][0]["score_accuracy"] is None, "they had learned nothing yet"
    assert training["held_out"]["score_accuracy"] is not None
    assert not (tmp_path / "bundle.partial").exists()
    beside = build(make_pairs(groups=6), "beside", heads__epochs=0)
    assert beside.info["training"]["heads"] is None
    assert beside.info["training"]["history"][0]["score_accuracy"] is not None
    assert all(torch.equal(value, beside.adapter_state[name]) for name, value in bundle.adapter_state.items())


def test_twins_teach_the_heads_but_not_the_lora(build: Make, make_pairs: Make) -> None:
    pairs = make_pairs(groups=6)
    other = {"kind": "twin", "scenario": "t", "group": "scenario t"}
    twins = [replace(p, chosen=p.chosen.replace("?", "!"), **other) for p in pairs[:3]]
    one, two = build(pairs), build([*pairs, *twins], "two")
    assert two.info["training"]["heads"]["pairs"] == one.info["training"]["heads"]["pairs"] + 3
    counted = [{**made.info["training"]["pairs"]} for made in (one, two)]
    seen = [set(figures.pop("trained_groups")) for figures in counted]
    assert counted[0] == counted[1] and seen[1] - seen[0] == {"scenario t"}, "the heads saw it"
    assert all(torch.equal(value, two.adapter_state[name]) for name, value in one.adapter_state.items())
    assert ord("!") - 33 in two.analyzer.embedding.ids and ord("!") - 33 not in one.analyzer.embedding.ids


def test_pairs_that_differ_in_working_alone_do_not_count(build: Make, make_pairs: Make, tmp_path: Path) -> None:
    pairs = make_pairs(groups=6)
    mixed = [replace(p, kind="working-over-broken") if i % 2 else p for i, p in enumerate(pairs)]
    figures = build(mixed).info["training"]["heads"]
    assert (figures["pairs"], figures["held_out"]) == (4, 2)
    broken = [replace(p, kind="working-over-broken") for p in pairs]
    with pytest.raises(PairsError, match="no pair's sides differ in security"):
        build(broken, "none")
    assert not (tmp_path / "none.partial").exists(), "said before anything was trained"
    assert build(broken, "none", heads__epochs=0).info["training"]["heads"] is None


@pytest.mark.parametrize("label", ["states", "heads"])
def test_a_build_stopped_at_its_heads_goes_on_with_them(
    label: str, build: Make, make_pairs: Make, interrupt_at: Make, tmp_path: Path
) -> None:
    pairs = make_pairs(groups=6)
    with pytest.raises(Interrupted, match="the same command begins with them again"):
        build(pairs, "stopped", reporter=(reporter := interrupt_at(2, label)))
    assert reporter.begun[-1] == label  # not only at the next step's end
    left = tmp_path / "stopped.partial"
    assert (left / "state.json").is_file() and not (left / STATES).exists()
    assert not (tmp_path / "stopped").exists()
    again, whole = build(pairs, "stopped", reporter=interrupt_at(1, "training")), build(pairs)
    assert all(torch.equal(value, whole.adapter_state[name]) for name, value in again.adapter_state.items())
    one, two = again.analyzer.state_dict(), whole.analyzer.state_dict()
    assert all(torch.equal(one[name], two[name]) for name in one)


def test_heads_that_pass_gradient_on_cannot_be_trained_afterwards(make_recipe: Make) -> None:
    with pytest.raises(RecipeError, match=r"epochs > 0: heads trained afterwards .* expected detach = true"):
        make_recipe("paper", heads__epochs=2)


def test_the_figures_are_in_the_bundles_json(build: Make, make_pairs: Make, tmp_path: Path) -> None:
    build(make_pairs(groups=6))
    told = json.loads((tmp_path / "bundle" / "bundle.json").read_text())["training"]["heads"]
    assert set(told) == {"pairs", "held_out", "accuracy", "auc"}
    card = (tmp_path / "bundle" / "README.md").read_text()
    assert f"trained on 8 pairs that differ in security, tells the sides of {told['accuracy']:.0%} of 4" in card

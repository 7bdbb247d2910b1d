"""A probe finds the layer that knows, is tried on functions that it was not fitted to, and reads completions alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from click.testing import CliRunner, Result

from deepguard_plugin.bundle import Bundle
from deepguard_trainer.build import Options, build_on
from deepguard_trainer.cli import main
from deepguard_trainer.errors import PairsError
from deepguard_trainer.pairs import PairSource
from deepguard_trainer.pooled import pooled_states
from deepguard_trainer.probe import Sides, _ridge, auc, best_layers, probe_layers
from deepguard_trainer.report import Silent

Make = Callable[..., Any]
FUNCTIONS, WIDTH = 40, 12


def invoke(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture
def sides() -> Sides:
    """A secure and a vulnerable row of each function."""
    rows = torch.arange(2 * FUNCTIONS).view(-1, 2)
    secure = torch.tensor([True, False] * FUNCTIONS)
    return Sides(secure=secure, groups=tuple(f"f{row // 2}" for row in range(2 * FUNCTIONS)), pairs=rows)


def noise(seed: int) -> torch.Tensor:
    return torch.randn(2 * FUNCTIONS, WIDTH, generator=torch.Generator().manual_seed(seed))


def test_the_layer_that_knows_is_found(sides: Sides) -> None:
    states = torch.stack([noise(seed) for seed in range(5)])
    states[3, :, 4] += 6 * sides.secure
    states[2, :, 1] += 2 * sides.secure
    probes = probe_layers(states, sides)
    assert [(probe.index, probe.depth) for probe in probes[2:]] == [(-3, 0.5), (-2, 0.75), (-1, 1)]
    assert max(probes, key=lambda probe: probe.auc).layer == 3
    assert probes[3].auc > 0.95 and probes[3].pair_accuracy > 0.95
    assert 0.6 < probes[2].auc < probes[3].auc
    for probe in (probes[0], probes[1], probes[4]):
        assert 0.3 < probe.auc < 0.7
        assert probe.interval[0] < probe.auc < probe.interval[1]
    assert best_layers(probes, 2) == (-3, -2)


def test_what_is_known_of_a_function_alone_does_not_help(sides: Sides) -> None:
    # Each function's own direction tells its sides apart; the next function's says nothing about this one's.
    states = torch.zeros(2, 2 * FUNCTIONS, FUNCTIONS)
    for function in range(FUNCTIONS):
        states[1, 2 * function, function] = 1
        states[1, 2 * function + 1, function] = -1
    assert probe_layers(states, sides)[1].auc == pytest.approx(0.5)


def test_the_embeddings_are_never_proposed_and_too_many_layers_are_an_error(sides: Sides) -> None:
    states = torch.stack([noise(seed) for seed in range(3)])
    states[0, :, 0] += 9 * sides.secure
    probes = probe_layers(states, sides)
    assert best_layers(probes, 2) == (-2, -1)
    with pytest.raises(ValueError, match="3 layers are asked for, and the model has 2"):
        best_layers(probes, 3)


def test_fewer_functions_than_folds_are_an_error(sides: Sides) -> None:
    with pytest.raises(ValueError, match="50 folds need as many functions, and the pairs are of 40"):
        probe_layers(torch.zeros(1, 2 * FUNCTIONS, 2), sides, folds=50)


def test_auc_counts_ties_half() -> None:
    generator = torch.Generator().manual_seed(1)
    scores = torch.randint(6, (50,), generator=generator).double()
    secure = torch.rand(50, generator=generator) < 0.4
    by_hand = [(a > b) + 0.5 * (a == b) for a in scores[secure].tolist() for b in scores[~secure].tolist()]
    assert auc(scores, secure) == pytest.approx(sum(by_hand) / len(by_hand))
    assert auc(torch.ones(4), torch.tensor([True, False, True, False])) == 0.5
    assert auc(torch.ones(2), torch.tensor([True, True])) != auc(torch.ones(2), torch.tensor([True, True]))  # nan


@pytest.mark.parametrize("rows", [8, 60])  # fewer and more than features
def test_both_ways_to_solve_it_are_the_same_regression(rows: int) -> None:
    generator = torch.Generator().manual_seed(2)
    known, asked = torch.randn(rows, WIDTH, generator=generator), torch.randn(5, WIDTH, generator=generator)
    secure = torch.rand(rows, generator=generator) < 0.5
    mean, scale = known.double().mean(0), known.double().std(0)
    x, y = (known - mean) / scale, secure.double() - secure.double().mean()
    weight = torch.linalg.lstsq(
        torch.cat([x, WIDTH**0.5 * torch.eye(WIDTH, dtype=x.dtype)]), torch.cat([y, y.new_zeros(WIDTH)])[:, None]
    ).solution[:, 0]
    assert torch.allclose(_ridge(known, secure, asked), (asked - mean) / scale @ weight)


def test_states_are_means_over_the_completion_and_equal_texts_are_read_once(
    make_model: Make, tokenizer: Any, make_pairs: Make
) -> None:
    model, pairs = make_model(), make_pairs(groups=3, each=2)
    pairs[1] = replace(pairs[1], chosen=pairs[0].chosen)
    pairs.append(replace(pairs[0], kind="working-over-broken", chosen="  pass\n"))
    pairs.append(replace(pairs[2], chosen="  x\n" * 80))  # too long
    states, sides = pooled_states(model, tokenizer, pairs, max_length=100, reporter=Silent())
    assert states.shape == (3, 11, 32)
    assert (len(sides.pairs), int(sides.secure.sum()), len(set(sides.groups))) == (6, 5, 3)
    assert sides.pairs[0, 0] == sides.pairs[1, 0]
    pair = pairs[4]
    prompt, text = tokenizer(pair.prompt)["input_ids"], tokenizer(pair.rejected)["input_ids"]
    with torch.no_grad():
        alone = model(input_ids=torch.tensor([prompt + text]), output_hidden_states=True).hidden_states
    row = int(sides.pairs[4, 1])
    for layer, state in enumerate(alone):
        assert torch.allclose(states[layer, row], state[0, len(prompt) :].mean(0), atol=1e-5)


def test_pairs_that_differ_in_working_alone_cannot_be_probed(
    make_model: Make, tokenizer: Any, make_pairs: Make
) -> None:
    pairs = [replace(pair, kind="working-over-broken") for pair in make_pairs()]
    with pytest.raises(PairsError, match="none of 8 pairs can be probed: 8 differ in working alone"):
        pooled_states(make_model(), tokenizer, pairs, max_length=100, reporter=Silent())


@pytest.fixture
def base(make_model: Make, tokenizer: Any, tmp_path: Path) -> Path:
    folder = tmp_path / "tiny-model"
    make_model().save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def test_the_command_prints_a_table_and_writes_numbers_and_a_plot(
    base: Path, make_pairs: Make, write_pairs: Make, tmp_path: Path
) -> None:
    pairs, numbers, plot = write_pairs(make_pairs(groups=6)), tmp_path / "probe.json", tmp_path / "probe.svg"
    written = ["--json", numbers, "--svg", plot]
    result = invoke("probe", "--base", base, "--pairs", pairs, "--window", 1, "--quiet", *written)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("12 pairs of 6 functions, 24 different texts\n")
    assert "peak: layer" in result.stdout and "proposed: --layers -" in result.stdout
    found = json.loads(numbers.read_text())
    assert (found["pairs"], found["functions"], len(found["layers"])) == (12, 6, 3)
    assert found["layers"][2]["index"] == -1
    assert plot.read_text().lstrip().startswith("<?xml") and "</svg>" in plot.read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--folds", "9"], "9 folds need as many functions, and the pairs are of 4"),
        (["--window", "7"], "7 layers are asked for, and the model has 2"),
        (["--json", "/nonexistent/x.json"], "/nonexistent"),
    ],
)
def test_what_cannot_be_probed_is_an_error(
    arguments: list[str], said: str, base: Path, make_pairs: Make, write_pairs: Make
) -> None:
    result = invoke("probe", "--base", base, "--pairs", write_pairs(make_pairs()), "--folds", 2, "--quiet", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_build_may_choose_its_layers_by_a_probe(
    make_model: Make, tokenizer: Any, make_recipe: Make, make_pairs: Make, write_pairs: Make, tmp_path: Path
) -> None:
    pairs, said = make_pairs(groups=8), []

    class Listening(Silent):
        def say(self, text: str) -> None:
            said.append(text)

    options = Options(base="tiny", sources=(PairSource(write_pairs(pairs)),), out=tmp_path / "b", probe_layers=True)
    recipe = make_recipe(heads__layers=(-1,), training__epochs=1)
    bundle = Bundle.load(build_on(make_model(), tokenizer, pairs, options, recipe, Listening()))
    (line,) = [text for text in said if "tell the sides" in text]
    assert line.startswith(f"layers {bundle.layers[0]} ")
    assert bundle.info["training"]["arguments"]["recipe"]["heads"]["layers"] == list(bundle.layers)


def test_too_few_pairs_to_choose_layers_are_an_error(
    base: Path, make_pairs: Make, write_pairs: Make, tmp_path: Path
) -> None:
    result = invoke("build", "--base", base, "--pairs", write_pairs(make_pairs(groups=2)), "--out", tmp_path / "b",
                    "--layers", "auto", "--set", "heads.layers=-1", "--device", "cpu", "--quiet")  # fmt: skip
    assert result.exit_code == 2
    assert "--layers auto: 5 folds need as many functions" in result.stderr and "--layers -4,-3,-2,-1" in result.stderr
    assert not (tmp_path / "b").exists()


def test_layers_of_a_build_can_be_named(base: Path, make_pairs: Make, write_pairs: Make, tmp_path: Path) -> None:
    small = ["--set", "lora.rank=2", "--epochs", "1", "--device", "cpu", "--quiet"]
    result = invoke("build", "--base", base, "--pairs", write_pairs(make_pairs()), "--out", tmp_path / "b",
                    "--layers", "-2", *small)  # fmt: skip
    assert result.exit_code == 0, result.output
    assert Bundle.load(tmp_path / "b").layers == (-2,)

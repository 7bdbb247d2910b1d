"""What a build needs is found on the meta device: as the real step keeps it, and as known models are large."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from click.testing import CliRunner, Result
from transformers import Qwen2Config, Qwen2ForCausalLM, T5Config

from deepguard_trainer import recipe as recipes
from deepguard_trainer.batch import collate
from deepguard_trainer.cli import main
from deepguard_trainer.encode import EncodedPair
from deepguard_trainer.fastlora import half_precision_lora
from deepguard_trainer.known_models import config_of, known
from deepguard_trainer.plan import Planner, _counting, dropout_on_gpu, fitting
from deepguard_trainer.trainee import Trainee

CONFIG = Qwen2Config(
    vocab_size=300, hidden_size=64, intermediate_size=160, num_hidden_layers=6, num_attention_heads=4,
    num_key_value_heads=2, max_position_embeddings=512,
)  # fmt: skip
RECIPE = recipes.load("verified")


def invoke(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture(scope="module")
def planner() -> Planner:
    return Planner(CONFIG, RECIPE)


@pytest.mark.parametrize("changes", [{}, {"heads.rejected_gradient": True}, {"heads.detach": True}])
@pytest.mark.parametrize(("name", "pairs"), [("verified", 1), ("verified", 3), ("paper", 1), ("paper", 3)])
def test_what_the_backward_pass_needs_is_what_a_real_step_keeps(
    name: str, pairs: int, changes: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe, tokens = recipes.override(recipes.load(name), changes), 96
    trainee = Trainee(Qwen2ForCausalLM(CONFIG).to(torch.bfloat16), recipe, torch.arange(300), seed=0)
    parts = (trainee.peft, trainee.aggregator, trainee.analyzer)
    own = [tensor for part in parts for tensor in (*part.parameters(), *part.buffers())]
    batch = collate([unlike(number, tokens) for number in range(pairs)], packed=True)
    assert batch.input_ids.shape == (1, 2 * pairs * tokens + 1)
    monkeypatch.setattr(torch.nn.functional, "dropout", dropout_on_gpu)
    with trainee.mode(training=True), half_precision_lora(trainee.peft), _counting(own) as kept:
        states = trainee.run(batch, layers=recipe.heads.beside)
        if states.layers is not None:
            trainee.score(batch, states.layers)
    at_sites = 2 * 2 * pairs * tokens * 64 * 2  # the likelihood's and the divergence's gradients, added by the plan
    monkeypatch.undo()
    assert Planner(CONFIG, recipe).plan(pairs, tokens).kept == pytest.approx(kept.bytes + at_sites, rel=0.03)


def unlike(number: int, tokens: int) -> EncodedPair:
    """A pair of one prompt whose sides have ``tokens`` tokens, and a beginning that no other side has."""
    sides = [(2 + 2 * number + side, *range(50, 49 + tokens)) for side in (0, 1)]
    marks = (True,) * tokens
    return EncodedPair(
        prompt=(1,), prompted=True, chosen=sides[0], rejected=sides[1], chosen_changed=marks, rejected_changed=marks,
        shared=0, end=False, weight=1.0,
    )  # fmt: skip


def test_a_storage_is_counted_once_and_the_model_s_own_not_at_all() -> None:
    weight, mask = torch.ones(10, requires_grad=True), torch.ones(10)
    with _counting([weight]) as kept:
        product = weight * mask * mask[:]  # the mask twice, once as a view
        (product * weight).sum()
    assert kept.bytes == 2 * 40  # the mask, and the product that the second factor's gradient needs


def test_weights_and_trained_values_are_counted_once_each(planner: Planner) -> None:
    plan = planner.plan(1, 64)
    model = Qwen2ForCausalLM(CONFIG).to(torch.bfloat16)
    assert plan.weights == sum(p.nbytes for p in model.parameters())
    trainee = Trainee(model, RECIPE, torch.arange(300), seed=0)
    assert plan.trained == 16 * sum(p.numel() for p in trainee.parameters().values())
    assert plan.total > plan.weights + plan.trained + plan.kept + plan.passing


def test_the_largest_micro_batch_that_fits_is_chosen_and_shorter_sides_where_none_does(planner: Planner) -> None:
    four, three, one = (planner.plan(pairs, 256).total / 0.95 for pairs in (4, 3, 1))
    assert (found := fitting(planner, round(four) + 1, 4, 256)) is not None and found.pairs == 4
    assert (found := fitting(planner, round(four) - 9, 4, 256)) is not None and (found.pairs, found.tokens) == (3, 256)
    assert three < four
    assert (found := fitting(planner, round(one) - 9, 4, 256)) is not None and (found.pairs, found.tokens) == (1, 192)
    assert fitting(planner, 1000, 4, 256) is None


@pytest.mark.parametrize("name", sorted(known()))
def test_known_models_have_as_many_parameters_as_published(name: str) -> None:
    planner = Planner(config_of(name), RECIPE)
    assert planner.parameters / 1e9 == pytest.approx(known()[name]["parameters"], abs=0.0006)
    assert planner.targets == sorted(["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"])


def test_the_command_says_how_to_build_on_each_gpu(tmp_path: Path) -> None:
    CONFIG.save_pretrained(tmp_path / "model")
    base, numbers = tmp_path / "model", tmp_path / "plan.json"
    result = invoke("plan", "--base", base, "--memory", 2, "--memory", 1, "--json", numbers)
    assert result.exit_code == 0, result.output
    assert "2 GiB: --set training.batch_pairs=4 --set training.accumulation=3 --max-length 1024: about" in result.output
    assert "1 GiB: not even one pair fits" in result.output  # a driver's own gigabyte
    written: Any = json.loads(numbers.read_text())["models"][0]["memory"]
    assert written["1"] is None and written["2"]["total"] > 2**30 and written["2"]["pairs"] == 4


def test_a_plan_s_options_are_those_of_build(tmp_path: Path) -> None:
    """What it prints can be given to `dg-bundle build` as it stands."""
    CONFIG.save_pretrained(tmp_path / "model")
    line = invoke("plan", "--base", tmp_path / "model", "--memory", 2).output.splitlines()[1]
    options = line.partition(": ")[2].partition(": about")[0].split()
    out, pairs = tmp_path / "bundle", tmp_path / "no.jsonl"
    result = invoke("build", "--base", tmp_path / "nowhere", "--pairs", pairs, "--out", out, *options)
    assert "no.jsonl" in result.output and "No such option" not in result.output


def test_a_folder_that_is_not_there_is_an_error_before_anything_is_planned(tmp_path: Path) -> None:
    result = invoke("plan", "--json", tmp_path / "none" / "plan.json")
    assert result.exit_code == 2 and "no such folder" in result.output and "parameters" not in result.output


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (
            Qwen2Config(**{**CONFIG.to_dict(), "num_hidden_layers": 2, "layer_types": None}),
            "layer -4 does not exist in a model of 2 layers",
        ),
        (T5Config(d_model=32, d_ff=64, num_layers=4, num_heads=2, vocab_size=300), "T5Config"),
    ],
)
def test_a_model_that_no_bundle_can_be_built_for_is_an_error(tmp_path: Path, config: Any, said: str) -> None:
    config.save_pretrained(tmp_path / "model")
    result = invoke("plan", "--base", tmp_path / "model")
    assert result.exit_code == 2 and result.stderr.startswith("dg-bundle: ") and result.stderr.count("\n") == 1
    assert said in result.stderr


def test_a_model_without_a_configuration_is_an_error_that_names_the_known_ones() -> None:
    result = invoke("plan", "--base", "no-such-alias")
    assert result.exit_code == 2
    assert "no configuration of 'no-such-alias'" in result.output and "Qwen/Qwen2.5-Coder-7B" in result.output

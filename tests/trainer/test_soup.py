"""The mean of several bundles: its update, what it keeps of them, and what cannot be averaged."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from click.testing import CliRunner
from peft import PeftModel

from deepguard_plugin.bundle import Bundle
from deepguard_trainer.build import Options, build_on
from deepguard_trainer.cli import main
from deepguard_trainer.errors import TrainerError
from deepguard_trainer.pairs import PairSource
from deepguard_trainer.report import Silent
from deepguard_trainer.soup import Ingredient, soup
from deepguard_trainer.start import held_groups

Make = Callable[..., Any]


@pytest.fixture
def build(
    make_model: Make, make_recipe: Make, make_pairs: Make, tokenizer: Any, write_pairs: Make, tmp_path: Path
) -> Make:
    def build(name: str, seed: int = 0, **changes: Any) -> Bundle:
        pairs = make_pairs(groups=6)
        recipe = make_recipe(training__learning_rate=0.01, training__holdout=0.34, **changes)
        options = Options(base="tiny", sources=(PairSource(write_pairs(pairs)),), out=tmp_path / name, seed=seed)
        return Bundle.load(build_on(make_model(), tokenizer, pairs, options, recipe, Silent()))

    return build


def updates(bundle: Bundle) -> dict[str, torch.Tensor]:
    """B A alpha / r of every layer."""
    state, config = bundle.adapter_state, bundle.adapter_config
    scale = config["lora_alpha"] / config["r"]
    return {
        name: scale * state[name.replace("lora_A", "lora_B")].float() @ state[name].float()
        for name in state
        if "lora_A" in name
    }


def test_at_full_rank_the_update_is_the_weighted_mean_whatever_the_ranks_and_scales(
    build: Make, tmp_path: Path
) -> None:
    one, two = build("one"), build("two", seed=1, lora__rank=2, lora__alpha=16.0)
    mean = soup([Ingredient(one, 3.0), Ingredient(two)], tmp_path / "mean", rank=6)
    assert mean.adapter_config["r"] == 6
    found, a, b = updates(mean), updates(one), updates(two)
    for name, value in found.items():
        torch.testing.assert_close(value, 0.75 * a[name] + 0.25 * b[name], atol=2e-4, rtol=2e-3)
    assert mean.info["training"]["dropped"] < 1e-6
    assert [part["share"] for part in mean.info["training"]["soup"]] == [0.75, 0.25]


def test_a_rank_above_that_of_the_mean_is_filled_up_with_nothing(build: Make, make_model: Make, tmp_path: Path) -> None:
    one, two = build("one"), build("two", seed=1)
    mean = soup([Ingredient(one), Ingredient(two)], tmp_path / "mean", rank=24)  # 8 are theirs, 16 the least map has
    assert {value.shape[0] for name, value in mean.adapter_state.items() if "lora_A" in name} == {24}
    assert {value.shape[1] for name, value in mean.adapter_state.items() if "lora_B" in name} == {24}
    for name, value in updates(mean).items():
        torch.testing.assert_close(value, (updates(one)[name] + updates(two)[name]) / 2, atol=2e-4, rtol=2e-3)
    PeftModel.from_pretrained(make_model(), str(mean.path))


def test_one_update_or_the_mean_can_be_scaled(build: Make, tmp_path: Path) -> None:
    one, two = build("one"), build("two", seed=1)
    half, more = soup([Ingredient(one)], tmp_path / "half", scale=0.5), tmp_path / "more"
    for name, value in updates(half).items():
        torch.testing.assert_close(value, 0.5 * updates(one)[name], atol=2e-4, rtol=2e-3)
    result = CliRunner().invoke(
        main, ["soup", str(one.path), str(two.path), "--scale", "1.5", "--rank", "8", "--out", str(more)]
    )
    assert result.exit_code == 0, result.output
    for name, value in updates(Bundle.load(more)).items():
        torch.testing.assert_close(value, 0.75 * (updates(one)[name] + updates(two)[name]), atol=1e-3, rtol=0.02)
    assert "1.5 times the mean of those" in (more / "README.md").read_text(encoding="utf-8")
    for scale in (0.0, -1.0, float("inf"), float("nan")):
        with pytest.raises(TrainerError, match="a soup scaled by"):
            soup([Ingredient(one), Ingredient(two)], tmp_path / "none", scale=scale)


def test_a_mean_can_go_into_another_mean_and_its_card_says_of_what_it_is(build: Make, tmp_path: Path) -> None:
    one, two = build("one"), build("two", seed=1)
    mean = soup([Ingredient(one), Ingredient(two)], tmp_path / "mean", rank=8)
    gentler = soup([Ingredient(mean), Ingredient(one)], tmp_path / "gentler", scale=0.5)
    for name, value in updates(gentler).items():
        torch.testing.assert_close(value, 0.25 * (updates(mean)[name] + updates(one)[name]), atol=1e-3, rtol=0.02)
    text = (tmp_path / "gentler" / "README.md").read_text(encoding="utf-8")
    assert "| mean | 0.50 | itself the mean of one, two | – | – | – |" in text


def test_a_cut_keeps_the_largest_part_and_says_what_it_dropped(build: Make, tmp_path: Path) -> None:
    one, two = build("one"), build("two", seed=1)
    mean = soup([Ingredient(one), Ingredient(two)], tmp_path / "mean", rank=1)
    a, b, found = updates(one), updates(two), updates(mean)
    whole = {name: (a[name] + b[name]) / 2 for name in a}
    lost = sum(float((whole[n] - found[n]).square().sum()) for n in a)
    assert lost / sum(float(v.square().sum()) for v in whole.values()) == pytest.approx(
        mean.info["training"]["dropped"], rel=0.02
    )
    for name, value in found.items():
        best = torch.linalg.svdvals(whole[name])[1:].square().sum()
        torch.testing.assert_close((whole[name] - value).square().sum(), best, atol=1e-6, rtol=0.02)


def test_heads_and_prior_are_the_first_ones_and_guidance_is_off(build: Make, tmp_path: Path) -> None:
    one, two = build("one", guidance__calibration="fixed", guidance__strength=1.0), build("two", seed=1)
    mean = soup([Ingredient(one), Ingredient(two)], tmp_path / "mean")
    assert one.info["settings"]["strength"] == 1.0
    assert mean.info["settings"] == {**one.info["settings"], "strength": 0.0}
    assert torch.equal(mean.prior, one.prior)
    assert torch.equal(mean.analyzer.map1.weight, one.analyzer.map1.weight)
    assert mean.adapter_config["r"] == one.adapter_config["r"]
    held = [set(b.info["training"]["pairs"]["held_out_groups"]) for b in (one, two)]
    assert held[0] != held[1]
    assert held_groups(mean) == held[0] & held[1]
    mean.check_card()
    assert "| two | 0.50 |" in (mean.path / "README.md").read_text(encoding="utf-8")


def test_builds_of_different_seeds_begin_alike_so_their_mean_fits_their_rank(build: Make, tmp_path: Path) -> None:
    one, two = build("one"), build("two", seed=1)
    assert any(not torch.equal(one.adapter_state[name], two.adapter_state[name]) for name in one.adapter_state)
    mean = soup([Ingredient(one), Ingredient(two)], tmp_path / "mean")
    assert mean.info["training"]["dropped"] < 0.02


def test_what_does_not_fit_together_is_refused_by_name(build: Make, tmp_path: Path) -> None:
    one, other = build("one"), build("other", lora__targets="q_proj,v_proj")
    with pytest.raises(TrainerError, match=r"other: its number of adapted matrices is 8"):
        soup([Ingredient(one), Ingredient(other)], tmp_path / "mean")
    elsewhere = build("elsewhere", lora__targets="k_proj,o_proj")
    with pytest.raises(TrainerError, match=r"elsewhere: its list of adapted modules is \['k_proj', 'o_proj'\]"):
        soup([Ingredient(other), Ingredient(elsewhere)], tmp_path / "mean")
    object.__setattr__(elsewhere, "adapter_config", {**elsewhere.adapter_config, "use_dora": True})
    with pytest.raises(TrainerError, match="elsewhere: only plain LoRA of one rank can be averaged"):
        soup([Ingredient(other), Ingredient(elsewhere)], tmp_path / "mean")
    with pytest.raises(TrainerError, match="a soup of 1 bundles; expected at least two"):
        soup([Ingredient(one)], tmp_path / "mean")
    for share in (0.0, float("inf"), float("nan")):
        with pytest.raises(TrainerError, match=f"its share is {share:g}; expected a number above 0"):
            soup([Ingredient(one), Ingredient(one, share)], tmp_path / "mean")
    info = {**one.info, "fingerprint": {**one.info["fingerprint"], "weights": "0" * 64}}
    object.__setattr__(other, "info", info)
    with pytest.raises(TrainerError, match="other: its weights is 0000"):
        soup([Ingredient(one), Ingredient(other)], tmp_path / "mean")
    assert not (tmp_path / "mean").exists()


def test_the_command_writes_a_bundle_that_inspect_explains(build: Make, tmp_path: Path) -> None:
    build("one"), build("two", seed=1)
    run = CliRunner().invoke
    made = run(main, ["soup", f"{tmp_path / 'one'}=2", str(tmp_path / "two"), "--out", str(tmp_path / "mean")])
    assert made.exit_code == 0, made.output
    shown = run(main, ["inspect", str(tmp_path / "mean")])
    assert "0.67 of one" in shown.output and "0.33 of two" in shown.output
    assert json.loads(run(main, ["inspect", "--json", str(tmp_path / "mean")]).output)["training"]["soup"]
    wrong = run(main, ["soup", f"{tmp_path / 'one'}=much", str(tmp_path / "two"), "--out", str(tmp_path / "x")])
    assert wrong.exit_code == 2 and "'much' is no number" in wrong.output


def test_a_folder_with_an_equals_sign_in_its_name_is_no_share(build: Make, tmp_path: Path) -> None:
    build("lr=2e-4"), build("lr", seed=1)
    folder, out = tmp_path / "lr=2e-4", tmp_path / "mean"
    made = CliRunner().invoke(main, ["soup", str(folder), f"{folder}=3", str(tmp_path / "lr"), "--out", str(out)])
    assert made.exit_code == 0, made.output
    parts = Bundle.load(out).info["training"]["soup"]
    assert [(part["bundle"], part["share"]) for part in parts] == [("lr=2e-4", 0.2), ("lr=2e-4", 0.6), ("lr", 0.2)]

"""New heads on a finished bundle: the LoRA stays to the bit, what was held out stays held out."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from click.testing import CliRunner, Result

from deepguard_plugin.bundle import Bundle, save_bundle
from deepguard_plugin.models import load_model
from deepguard_plugin.networks import Doubt
from deepguard_trainer.build import Options, build_on
from deepguard_trainer.cli import main
from deepguard_trainer.pairs import PairSource
from deepguard_trainer.refit import refit
from deepguard_trainer.report import Silent
from deepguard_trainer.soup import Ingredient, soup
from deepguard_trainer.start import trained_groups
from deepguard_trainer.trainee import Trainee

Make = Callable[..., Any]
SMALL = ["--set", "heads.layers=-1", "--set", "training.batch_pairs=2", "--device", "cpu", "--quiet"]


def invoke(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture
def base(make_model: Make, tokenizer: Any, tmp_path: Path) -> Path:
    make_model().save_pretrained(tmp_path / "tiny")
    tokenizer.save_pretrained(tmp_path / "tiny")
    return tmp_path / "tiny"


@pytest.fixture
def pairs(make_pairs: Make, write_pairs: Make) -> Path:
    path: Path = write_pairs(make_pairs(groups=6))
    return path


@pytest.fixture
def bundle(base: Path, make_recipe: Make, make_pairs: Make, pairs: Path, tmp_path: Path) -> Make:
    def make(name: str = "one", seed: int = 0) -> Bundle:
        recipe = make_recipe(training__epochs=1, training__holdout=0.3, heads__epochs=0, heads__aggregation="attention")
        options = Options(base="tiny", sources=(PairSource(pairs),), out=tmp_path / name, seed=seed)
        model, tokenizer = load_model(str(base))
        return Bundle.load(build_on(model, tokenizer, make_pairs(groups=6), options, recipe, Silent()))

    return make


def test_the_heads_are_new_and_the_rest_stays(
    bundle: Make, base: Path, pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fits = iter([Doubt(slope=1.0, middle=0.5), Doubt(slope=2.0, middle=0.25)])
    monkeypatch.setattr("deepguard_trainer.calibrate.fit_doubt", lambda *_: next(fits))
    old, out = bundle(), tmp_path / "new"
    assert old.info["settings"]["doubt"] == [1.0, 0.5]
    result = invoke("heads", old.path, "--base", base, "--pairs", pairs, "--out", out, *SMALL)
    assert (result.exit_code, result.output) == (0, f"{out}\n")
    new = Bundle.load(out)
    new.check_card()
    assert all(torch.equal(value, new.adapter_state[name]) for name, value in old.adapter_state.items())
    assert torch.equal(old.prior, new.prior) and old.digest != new.digest
    assert new.layers == (-1,) and new.aggregator.kind == "mean" and old.aggregator.kind == "attention"
    training = new.info["training"]
    assert training["heads"]["of"] == old.digest and training["heads"]["files"]["0"]["file"] == pairs.name
    assert (training["heads"]["pairs"], training["heads"]["held_out"]) == (8, 4)
    assert training["pairs"] == old.info["training"]["pairs"] and training["held_out"]["score_accuracy"] is None
    assert new.info["settings"]["mean_score"] != old.info["settings"]["mean_score"]
    assert new.info["settings"]["doubt"] == [2.0, 0.25]
    card = (out / "README.md").read_text()
    assert "tells the sides of" in card and "| none |" not in card
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "one", "pairs.jsonl", "tiny"]
    assert "heads.auc = " in invoke("inspect", out, "--tokenizer", base).output


def test_guidance_is_stored_with_the_floor_and_the_cap_that_it_was_calibrated_with(
    bundle: Make, base: Path, pairs: Path, tmp_path: Path
) -> None:
    old, out = bundle(), tmp_path / "new"
    changes = ("--set", "guidance.score_floor=0.25", "--set", "guidance.bias_cap=0")
    words = ("heads", old.path, "--base", base, "--pairs", pairs, "--out", out, *SMALL, *changes)
    result = invoke(*words)
    assert result.exit_code == 0, result.output
    settings = Bundle.load(out).info["settings"]
    assert (settings["score_floor"], settings["bias_cap"]) == (0.25, None)
    assert old.info["settings"]["score_floor"] == 0.05 and settings.keys() == old.info["settings"].keys()


def test_the_layout_is_tried_on_the_longest_pair(
    bundle: Make, base: Path, pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [json.loads(line) for line in pairs.read_text().splitlines()]
    rows[-1]["chosen"] += "  yyyyyyyyyyyyy\n"
    pairs.write_text("".join(json.dumps(row) + "\n" for row in rows))
    tried: list[int] = []
    monkeypatch.setattr(Trainee, "choose_layout", lambda self, pair: tried.append(len(pair.chosen)) or True)
    old = Bundle.load(bundle().path)
    monkeypatch.setattr("deepguard_trainer.refit.held_groups", lambda start: frozenset())
    assert invoke("heads", old.path, "--base", base, "--pairs", pairs, "--out", tmp_path / "new", *SMALL).exit_code == 0
    assert tried[-1] == len(rows[-1]["chosen"])


def test_the_bundle_is_for_the_model_that_its_heads_learned_on(
    bundle: Make, base: Path, make_model: Make, tokenizer: Any, pairs: Path, tmp_path: Path
) -> None:
    other, out = tmp_path / "other", tmp_path / "new"
    make_model(seed=1).save_pretrained(other)
    tokenizer.save_pretrained(other)
    old = bundle()
    with pytest.warns(UserWarning, match="built on other weights"):
        result = invoke("heads", old.path, "--base", other, "--pairs", pairs, "--out", out, *SMALL)
    assert result.exit_code == 0, result.output
    new = Bundle.load(out)
    assert new.base_model == "other" == new.adapter_config["base_model_name_or_path"]
    assert new.info["training"]["arguments"]["base"]["weights"] == old.info["fingerprint"]["weights"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        new.check(*load_model(str(other)))
    with pytest.warns(UserWarning, match="built on other weights"):
        new.check(*load_model(str(base)))


def test_another_precision_of_the_base_is_named_in_the_fingerprint(
    bundle: Make, base: Path, make_recipe: Make, pairs: Path, tmp_path: Path
) -> None:
    old = bundle()
    there = str(old.info["fingerprint"]["dtype"])
    here = "float32" if there == "bfloat16" else "bfloat16"
    options = Options(base=str(base), sources=(PairSource(pairs),), out=tmp_path / "new", dtype=here, device="cpu")
    with pytest.warns(UserWarning, match=f"built on {there} weights"):
        new = Bundle.load(refit(old, options, make_recipe(heads__epochs=1)))
    assert new.info["fingerprint"] == {**old.info["fingerprint"], "dtype": here} and new.base_model == old.base_model


def test_a_soup_gets_heads_that_read_its_own_states(bundle: Make, base: Path, pairs: Path, tmp_path: Path) -> None:
    mean = soup([Ingredient(bundle("one")), Ingredient(bundle("two", seed=1))], tmp_path / "mean")
    result = invoke("heads", mean.path, "--base", base, "--pairs", pairs, "--out", tmp_path / "new", *SMALL)
    assert result.exit_code == 0, result.output
    assert Bundle.load(tmp_path / "new").info["training"]["heads"]["of"] == mean.digest


def test_what_the_heads_learned_from_counts_as_trained_on_in_a_later_round(
    bundle: Make, base: Path, make_pairs: Make, write_pairs: Make, tmp_path: Path
) -> None:
    old = bundle()
    mean = soup([Ingredient(old), Ingredient(bundle("two", seed=1))], tmp_path / "mean")
    broken = [replace(p, kind="working-over-broken") if p.scenario == "s7" else p for p in make_pairs(groups=8)]
    more = write_pairs(broken, "more.jsonl")
    for start, name in ((old, "new"), (mean, "new-mean")):
        words = ("heads", start.path, "--base", base, "--pairs", more, "--out", tmp_path / name, *SMALL)
        assert invoke(*words).exit_code == 0
        before, after = trained_groups(start), trained_groups(Bundle.load(tmp_path / name))
        assert before is not None and after == before | {"scenario s6"}, "of s7 they learned nothing"
    again = soup([Ingredient(old), Ingredient(Bundle.load(tmp_path / "new"))], tmp_path / "again")
    assert trained_groups(again) == trained_groups(Bundle.load(tmp_path / "new"))


def test_special_tokens_that_another_s_prior_has_are_out_of_it_when_the_heads_are_new(
    bundle: Make, base: Path, pairs: Path, tokenizer: Any, tmp_path: Path
) -> None:
    old = bundle()
    special = tokenizer.all_special_ids
    prior = old.prior.clone()
    prior[special] = 0.5
    info = {key: value for key, value in old.info.items() if key not in ("format", "files", "sha256")}
    save_bundle(
        old.path, adapter_state=old.adapter_state, adapter_config=old.adapter_config, aggregator=old.aggregator,
        analyzer=old.analyzer, prior=prior, info=info,
    )  # fmt: skip
    words = ("heads", old.path, "--base", base, "--pairs", pairs, "--out", tmp_path / "new", *SMALL)
    with pytest.warns(UserWarning, match=f"prior has values for {len(special)} special tokens"):
        assert invoke(*words).exit_code == 0
    assert torch.equal(Bundle.load(tmp_path / "new").prior, old.prior)


def test_what_cannot_be_done_is_said(
    bundle: Make, base: Path, make_pairs: Make, write_pairs: Make, tmp_path: Path
) -> None:
    old, out = bundle(), tmp_path / "new"
    broken = write_pairs([replace(p, kind="working-over-broken") for p in make_pairs()], "broken.jsonl")
    words = ("heads", old.path, "--base", base, "--out", out, *SMALL)
    for more, said in (
        (("--pairs", broken), "no pair's sides differ in security"),
        (("--pairs", broken, "--set", "heads.epochs=0"), "heads.epochs = 0; expected at least 1"),
        (("--pairs", tmp_path / "no.jsonl"), "no.jsonl"),
    ):
        result = invoke(*words, *more)
        assert result.exit_code == 2 and said in result.output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.jsonl", "one", "pairs.jsonl", "tiny"]

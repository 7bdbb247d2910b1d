"""Whole builds on a tiny model."""

from __future__ import annotations

import json
import os
import signal
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from peft import PeftModel
from safetensors.torch import load_file

import deepguard_plugin
from deepguard_plugin.bundle import Bundle
from deepguard_trainer.build import Options, build_on, check_device
from deepguard_trainer.config import Recipe
from deepguard_trainer.errors import Interrupted, PairsError, ResumeError, TrainerError
from deepguard_trainer.evaluate import evaluate
from deepguard_trainer.holdout import with_twins
from deepguard_trainer.pairs import Pair, PairSource
from deepguard_trainer.report import Silent

Make = Callable[..., Any]


@pytest.fixture
def run(make_model: Make, tokenizer: Any, write_pairs: Make, tmp_path: Path) -> Make:
    """Builds on a fresh copy of the tiny model; returns the bundle's path."""

    def run(recipe: Recipe, pairs: list[Pair], name: str = "bundle", **options: Any) -> Path:
        reporter = options.pop("reporter", Silent())
        source = PairSource(write_pairs(pairs))
        chosen = Options(base="tiny", sources=(source,), out=tmp_path / name, **options)
        return build_on(make_model(), tokenizer, pairs, chosen, recipe, reporter)

    return run


def tensors(bundle: Path) -> dict[str, torch.Tensor]:
    return load_file(bundle / "adapter_model.safetensors") | load_file(bundle / "deepguard.safetensors")


def same(left: dict[str, torch.Tensor], right: dict[str, torch.Tensor]) -> bool:
    return left.keys() == right.keys() and all(torch.equal(left[key], right[key]) for key in left)


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("verified", {}),
        ("paper", {}),
        ("verified", {"loss__preference_of": "likelihood", "loss__preference_over": "mean", "loss__beta": 2.0}),
        ("verified", {"loss__preference": 0.0, "loss__unlikelihood": 1.0}),
    ],
)
def test_training_makes_the_model_prefer_the_chosen_sides(
    name: str, changes: dict[str, Any], run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    rates = {"training__learning_rate": 0.01, "heads__learning_rate": 0.01}
    recipe = make_recipe(name, **changes, **rates, training__epochs=6, training__holdout=0.25)
    bundle = Bundle.load(run(recipe, make_pairs()))
    held = bundle.info["training"]["held_out"]
    assert held["preference_accuracy"] == 1.0
    assert held["margin"] > 1.0
    assert bundle.info["training"]["pairs"]["held_out"] == 2


def test_the_heads_learn_to_score_the_chosen_side_higher(run: Make, make_recipe: Make, make_pairs: Make) -> None:
    recipe = make_recipe(training__epochs=8, training__holdout=0.25, heads__learning_rate=0.01)
    bundle = Bundle.load(run(recipe, make_pairs()))
    assert bundle.info["training"]["held_out"]["score_accuracy"] == 1.0


@pytest.mark.parametrize("head_epochs", [0, 2])
def test_the_held_out_loss_of_the_bundle_is_the_one_of_its_epoch(
    head_epochs: int, run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    recipe = make_recipe(training__holdout=0.25, heads__epochs=head_epochs)
    training = Bundle.load(run(recipe, make_pairs())).info["training"]
    epoch = training["history"][training["best_epoch"] - 1]
    assert training["held_out"]["loss"] == pytest.approx(epoch["loss"], rel=1e-3)  # but for half precision
    assert training["held_out"]["score_accuracy"] is not None


def test_the_loss_falls_from_epoch_to_epoch(run: Make, make_recipe: Make, make_pairs: Make) -> None:
    recipe = make_recipe(training__epochs=4, training__learning_rate=0.005)
    history = Bundle.load(run(recipe, make_pairs())).info["training"]["history"]
    losses = [row["train_loss"] for row in history]
    assert losses == sorted(losses, reverse=True)
    assert [row["epoch"] for row in history] == [1, 2, 3, 4]


def test_an_interrupted_build_continues_to_the_same_bundle(
    run: Make, make_recipe: Make, make_pairs: Make, tmp_path: Path, interrupt_at: Make
) -> None:
    recipe, pairs = make_recipe(lora__dropout=0.1), make_pairs(groups=6)
    whole = tensors(run(recipe, pairs, "whole"))
    for after in (3, 5, 8):
        name = f"torn-{after}"
        with pytest.raises(Interrupted, match="continues from there"):
            run(recipe, pairs, name, reporter=interrupt_at(after))
        assert (tmp_path / f"{name}.partial" / "state.json").is_file()
        assert not (tmp_path / name).exists()
        resumed = run(recipe, pairs, name)
        assert same(tensors(resumed), whole)
        assert not (tmp_path / f"{name}.partial").exists()


def test_sigterm_stops_a_build_like_sigint_and_handlers_are_put_back(
    run: Make, make_recipe: Make, make_pairs: Make, tmp_path: Path, interrupt_at: Make
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(Interrupted, match="before training went on"):
        run(make_recipe(), make_pairs(), reporter=interrupt_at(1, "reference", signal.SIGTERM))
    with pytest.raises(Interrupted, match="after step 1 of 4"):
        run(make_recipe(), make_pairs(), reporter=interrupt_at(1, number=signal.SIGTERM))
    assert signal.getsignal(signal.SIGTERM) is before
    run(make_recipe(), make_pairs())


@pytest.mark.parametrize("epoch", [1, 2])
def test_a_signal_while_the_held_out_pairs_are_looked_at_stops_the_build_as_well(
    epoch: int, run: Make, make_recipe: Make, make_pairs: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe, pairs = make_recipe(training__epochs=2, training__holdout=0.25), make_pairs()
    whole, left = tensors(run(recipe, pairs, "whole")), [epoch]

    def interrupted(*args: Any, **more: Any) -> Any:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGTERM)
        return evaluate(*args, **more)

    with monkeypatch.context() as patch:
        patch.setattr("deepguard_trainer.loop.evaluate", interrupted)
        with pytest.raises(Interrupted, match=f"stopped after epoch {epoch} of 2; the same command continues"):
            run(recipe, pairs)
    assert len(json.loads((tmp_path / "bundle.partial" / "state.json").read_text())["history"]) == epoch
    assert same(tensors(run(recipe, pairs)), whole)


def test_a_build_stopped_after_its_last_epoch_only_has_to_be_measured_and_written(
    run: Make, make_recipe: Make, make_pairs: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = make_pairs()
    whole = tensors(run(make_recipe(), pairs, "whole"))

    def interrupted(*_: Any, **__: Any) -> None:  # raised here: where SIGINT is ignored, no signal would come
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("deepguard_trainer.calibrate.calibrate", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run(make_recipe(), pairs)
    assert same(tensors(run(make_recipe(), pairs)), whole)


def test_a_build_with_other_arguments_refuses_to_continue_unless_told_to_restart(
    run: Make, make_recipe: Make, make_pairs: Make, interrupt_at: Make
) -> None:
    pairs, slow = make_pairs(), make_recipe(training__learning_rate=0.1)
    with pytest.raises(Interrupted):
        run(slow, pairs, reporter=interrupt_at(2))
    with pytest.raises(ResumeError, match=r"training\.learning_rate: 0\.1 there, 0\.5 now.*--restart"):
        run(make_recipe(training__learning_rate=0.5), pairs)
    with pytest.raises(ResumeError, match="seed: 0 there, 1 now"):
        run(slow, pairs, seed=1)
    run(make_recipe(training__learning_rate=0.5), pairs, restart=True)


def test_a_build_under_other_versions_refuses_to_continue(
    run: Make, make_recipe: Make, make_pairs: Make, interrupt_at: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = {"deepguard": "0.1", "torch": "2.6", "transformers": "5.20", "peft": "0.18"}
    for changed in here:
        monkeypatch.setattr("deepguard_trainer.versions.version", lambda name: here[name])
        with pytest.raises(Interrupted):
            run(make_recipe(), make_pairs(), changed, reporter=interrupt_at(2))
        later = {**here, changed: "99"}
        monkeypatch.setattr("deepguard_trainer.versions.version", lambda name, later=later: later[name])
        with pytest.raises(ResumeError, match=rf"versions\.{changed}: '{here[changed]}' there, '99' now.*--restart"):
            run(make_recipe(), make_pairs(), changed)
    built = run(make_recipe(), make_pairs(), "peft", restart=True)
    assert Bundle.load(built).info["training"]["versions"] == {**here, "peft": "99"}


def test_a_damaged_state_is_refused(
    run: Make, make_recipe: Make, make_pairs: Make, tmp_path: Path, interrupt_at: Make
) -> None:
    with pytest.raises(Interrupted):
        run(make_recipe(), make_pairs(), reporter=interrupt_at(2))
    (file,) = (tmp_path / "bundle.partial").glob("state-*.safetensors")
    file.write_bytes(file.read_bytes()[:-1] + b"\x7f")
    with pytest.raises(ResumeError, match="missing or damaged"):
        run(make_recipe(), make_pairs())


def test_the_same_seed_gives_the_same_bundle_and_another_seed_another(
    run: Make, make_recipe: Make, make_pairs: Make
) -> None:
    recipe, pairs = make_recipe(training__epochs=1), make_pairs()
    first, again, other = (tensors(run(recipe, pairs, f"b{i}", seed=seed)) for i, seed in enumerate((0, 0, 1)))
    assert same(first, again)
    assert not same(first, other)


def test_peft_loads_the_bundle_folder_as_it_is(
    run: Make, make_recipe: Make, make_pairs: Make, make_model: Make, tokenizer: Any
) -> None:
    recipe = make_recipe(training__learning_rate=0.01)
    path = run(recipe, make_pairs())
    ids = torch.tensor([tokenizer("def f0(a):\n  q(")["input_ids"]])
    with torch.no_grad():
        base = make_model()(ids).logits
        adapted = PeftModel.from_pretrained(make_model(), str(path)).eval()(ids).logits
    assert (adapted - base).abs().max() > 0.01


def test_the_wrapped_model_generates_and_reports_the_chosen_strength(
    run: Make, make_recipe: Make, make_pairs: Make, make_model: Make, tokenizer: Any
) -> None:
    path = run(make_recipe(), make_pairs())
    model = make_model()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        deepguard_plugin.wrap(model, path, tokenizer=tokenizer)
    ids = torch.tensor([tokenizer("def f0(a):\n")["input_ids"]])
    out = model.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=4, do_sample=False)
    assert out.shape[1] > ids.shape[1]
    info = Bundle.load(path).info
    assert info["settings"]["strength"] == info["training"]["calibration"]["strength"]


def test_the_bundle_says_how_it_was_made(run: Make, make_recipe: Make, make_pairs: Make, tokenizer: Any) -> None:
    pairs = make_pairs()
    long = Pair(**{**vars(pairs[0]), "chosen": "x" * 300 + "\n"})
    equal = Pair(**{**vars(pairs[0]), "chosen": pairs[0].rejected})
    path = run(make_recipe(training__holdout=0.0), [*pairs, long, equal])
    info = json.loads((path / "bundle.json").read_text())
    assert info["training"]["pairs"]["train"] == 8
    assert info["training"]["pairs"]["skipped_too_long"] == 1
    assert info["training"]["pairs"]["skipped_identical"] == 1
    assert info["training"]["end_token"] == tokenizer.eos_token_id
    assert info["training"]["pairs"]["taught_ends"] == 8
    assert info["settings"]["strength"] == 0.0
    assert 0 < info["settings"]["mean_score"] < 1
    card = (path / "README.md").read_text()
    for phrase in ("PeftModel.from_pretrained", "deepguard_plugin.wrap", "8 trained on", "licence", "`verified`"):
        assert phrase in card


def test_special_tokens_have_no_prior(run: Make, make_recipe: Make, make_pairs: Make, tokenizer: Any) -> None:
    pairs = [replace(pair, chosen=pair.chosen.replace("?", "<|turn|>?")) for pair in make_pairs()]
    bundle = Bundle.load(run(make_recipe(), pairs))
    assert bundle.prior[tokenizer.all_special_ids].tolist() == [0.0] * len(tokenizer.all_special_ids)
    up, down = (tokenizer(text)["input_ids"][0] for text in ("?", "%"))
    assert bundle.prior[up] > 0 > bundle.prior[down]


def test_a_prior_of_log_odds_is_built_if_the_recipe_says_so(
    run: Make, make_recipe: Make, make_pairs: Make, tokenizer: Any
) -> None:
    pairs = [replace(pair, chosen=pair.chosen.replace("?", "<|turn|>?")) for pair in make_pairs()]
    counts, odds = (
        Bundle.load(run(make_recipe(prior__kind=kind, training__holdout=0.0), pairs, name=kind)).prior
        for kind in ("counts", "log-odds")
    )
    up, down = (tokenizer(text)["input_ids"][0] for text in ("?", "%"))
    assert odds[up] > 0.3 and odds[down] < -0.3 and not torch.allclose(odds, counts)
    assert odds[tokenizer.all_special_ids].tolist() == [0.0] * len(tokenizer.all_special_ids)


def test_a_folder_that_is_no_bundle_is_not_replaced(tmp_path: Path, make_recipe: Make) -> None:
    from deepguard_trainer.build import build

    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    with pytest.raises(TrainerError, match="is no bundle"):
        build(Options(base="x", sources=(), out=tmp_path / "mine"), make_recipe())
    assert (tmp_path / "mine" / "thesis.txt").exists()


def test_twins_count_as_the_recipe_says_and_are_left_out_at_zero(make_pairs: Make) -> None:
    own, twin = make_pairs(groups=2, each=1)
    twin = replace(twin, kind="twin", weight=2.0)
    assert with_twins([own, twin], 0.0) == [own]
    assert [pair.weight for pair in with_twins([own, twin], 0.5)] == [1.0, 1.0]
    with pytest.raises(PairsError, match=r"all 1 pairs are hand-written twins.*training\.twins=1"):
        with_twins([twin], 0.0)


def test_a_build_trains_on_what_is_left_without_the_twins(run: Make, make_recipe: Make, make_pairs: Make) -> None:
    pairs = make_pairs(groups=4)
    pairs = [replace(pair, kind="twin") if pair.scenario == "s3" else pair for pair in pairs]
    assert "twin" not in Bundle.load(run(make_recipe(training__twins=0.0), pairs)).info["training"]["pairs"]["kinds"]


def test_a_device_that_this_machine_has_not_got_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    for name in ("auto", "cpu", "cuda", "cuda:0", "cuda:1"):
        check_device(name)
    with pytest.raises(TrainerError, match="--device cuda:2: the last CUDA device of this machine is cuda:1"):
        check_device("cuda:2")

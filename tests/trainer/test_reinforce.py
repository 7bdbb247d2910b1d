"""Reinforcement on a tiny model: it learns what is rewarded, goes on where it was stopped, and says what it saw."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch
from click.testing import CliRunner, Result

from deepguard_plugin.bundle import Bundle
from deepguard_plugin.errors import BundleMismatchError
from deepguard_trainer.build import Options, build_on
from deepguard_trainer.cli import main
from deepguard_trainer.errors import Interrupted, ResumeError, TrainerError
from deepguard_trainer.graded import Draw, load_grader
from deepguard_trainer.pairs import PairSource
from deepguard_trainer.reinforce import reinforce_on
from deepguard_trainer.reinforcement import Reinforcement
from deepguard_trainer.report import Silent
from deepguard_trainer.start import held_groups, trained_groups

Make = Callable[..., Any]
LENGTH = 6
WANTED = 40  # tokens below this one are what is rewarded


@dataclass(frozen=True)
class Drawn:
    name: str
    prompt: Sequence[int]
    completions: Sequence[Sequence[int]]
    rewards: Sequence[float | None]


class Broken(Exception):
    """What the toy grader raises."""


class Toy:
    """Draws by hand, and rewards tokens below WANTED."""

    errors = (Broken,)

    def __init__(self, tasks: str = "6", fail: str = "", version: str = "1") -> None:
        self.tasks, self.fail, self.version = int(tasks), fail, version
        self.drawn: list[tuple[tuple[str, ...], int]] = []
        if fail == "at once":
            raise Broken("no sandbox here")

    def names(self) -> list[str]:
        return [f"s{number}" for number in range(self.tasks)]

    def identity(self) -> Mapping[str, Any]:
        return {"toy": self.version}

    @torch.no_grad()
    def sample(self, model: Any, tokenizer: Any, names: Sequence[str], draw: Draw) -> list[Drawn]:
        if self.fail == "stop" and len(self.drawn) == 2:
            raise KeyboardInterrupt
        if self.fail == "later":
            raise Broken("the compiler is gone")
        self.drawn.append((tuple(names), draw.seed))
        groups = []
        for name in names:
            prompt = (60 + int(name[1:]), 70)
            generator = torch.Generator().manual_seed(draw.seed % 2**60 + int(name[1:]))
            ids = torch.tensor([prompt] * draw.samples)
            for _ in range(LENGTH):
                law = (model(ids).logits[:, -1].float() / draw.temperature).softmax(-1)
                ids = torch.cat([ids, torch.multinomial(law, 1, generator=generator)], dim=1)
            written = ids[:, 2:].tolist()
            rewards: list[float | None] = [sum(token < WANTED for token in row) / LENGTH for row in written]
            groups.append(Drawn(name, prompt, written, rewards))
        return self.spoilt(groups)

    def spoilt(self, groups: list[Drawn]) -> list[Drawn]:
        if self.fail == "fewer":
            return groups[1:]
        if self.fail == "short":
            return [replace(group, rewards=group.rewards[1:]) for group in groups]
        if self.fail == "nan":
            return [replace(group, rewards=[float("nan")] * len(group.rewards)) for group in groups]
        if self.fail == "prompt":
            return [replace(group, prompt=()) for group in groups]
        if self.fail == "lost":
            return [replace(group, rewards=[None] * 3 + list(group.rewards[3:])) for group in groups]
        if self.fail == "alike":
            return [replace(group, rewards=[0.5] * len(group.rewards)) for group in groups]
        return groups


@pytest.fixture
def start(make_model: Make, make_recipe: Make, make_pairs: Make, write_pairs: Make, tokenizer: Any, tmp_path: Path):
    pairs = make_pairs(groups=6)
    recipe = make_recipe(training__epochs=1, training__holdout=0.3)
    options = Options(base="tiny", sources=(PairSource(write_pairs(pairs)),), out=tmp_path / "start")
    return Bundle.load(build_on(make_model(), tokenizer, pairs, options, recipe, Silent()))


@pytest.fixture
def go_on(make_model: Make, tokenizer: Any, start: Bundle, tmp_path: Path) -> Make:
    def run(grader: Toy | None = None, out: str = "better", **changes: Any) -> Bundle:
        values = {"steps": 3, "tasks": 3, "samples": 8, "max_new_tokens": LENGTH, "learning_rate": 1e-2}
        options = Reinforcement(start=start.path, base="tiny", out=tmp_path / out, **(values | changes))
        made = reinforce_on(make_model(), tokenizer, start, grader or Toy(), options, Silent())
        return Bundle.load(made)

    return run


def done(bundle: Bundle) -> Any:
    return bundle.info["training"]["reinforced"][-1]


def test_what_is_rewarded_becomes_likelier(go_on: Make) -> None:
    rewards = [row["reward"] for row in done(go_on(steps=25))["history"]]
    assert sum(rewards[-3:]) / 3 > sum(rewards[:3]) / 3 + 0.3


def test_only_the_lora_changes(go_on: Make, start: Bundle) -> None:
    made = go_on(Toy())
    assert any(not torch.equal(made.adapter_state[key], value) for key, value in start.adapter_state.items())
    assert made.adapter_state.keys() == start.adapter_state.keys()
    assert torch.equal(made.prior, start.prior)
    for key, value in start.analyzer.state_dict().items():
        assert torch.equal(made.analyzer.state_dict()[key], value)
    assert made.info["settings"] == start.info["settings"]


def test_what_the_bundle_held_out_is_not_drawn_and_what_was_drawn_is_named(go_on: Make, start: Bundle) -> None:
    toy, held = Toy(tasks="9"), held_groups(start)
    made = go_on(toy, steps=4)
    drawn = {f"scenario {name}" for names, _ in toy.drawn for name in names}
    assert held and not held & drawn
    assert set(done(made)["trained_groups"]) == drawn
    assert trained_groups(made) == (trained_groups(start) or frozenset()) | drawn
    assert {"scenario s6", "scenario s7", "scenario s8"} & drawn
    assert held_groups(made) == held


def test_a_grader_whose_every_task_was_held_out_is_refused(go_on: Make, start: Bundle) -> None:
    (first, *_) = sorted(held_groups(start))
    toy = Toy()
    toy.names = lambda: [first.removeprefix("scenario ")]
    with pytest.raises(TrainerError, match=r"no task that .* did not hold out"):
        go_on(toy)


def test_a_stopped_run_goes_on_to_the_same_weights(go_on: Make, tmp_path: Path) -> None:
    whole = go_on(out="whole", steps=4)
    with pytest.raises(Interrupted, match="stopped in step 3 of 4; the same command goes on with that step"):
        go_on(Toy(fail="stop"), out="parts", steps=4)
    assert not (tmp_path / "parts").exists()
    parts = go_on(Toy(), out="parts", steps=4)
    for key, value in whole.adapter_state.items():
        assert torch.equal(parts.adapter_state[key], value), key
    assert [row["reward"] for row in done(parts)["history"]] == [row["reward"] for row in done(whole)["history"]]
    assert not (tmp_path / "parts.partial").exists()


def test_a_run_of_other_arguments_does_not_go_on(go_on: Make) -> None:
    with pytest.raises(Interrupted):
        go_on(Toy(fail="stop"), steps=4)
    with pytest.raises(ResumeError, match="temperature"):
        go_on(Toy(), steps=4, temperature=0.9)
    with pytest.raises(ResumeError, match="toy"):
        go_on(Toy(version="2"), steps=4)
    toy = Toy()
    go_on(toy, steps=4, temperature=0.9, restart=True)
    assert len(toy.drawn) == 4


def test_each_step_draws_with_other_numbers(go_on: Make) -> None:
    toy = Toy()
    go_on(toy, steps=4)
    assert len({seed for _, seed in toy.drawn}) == 4


def test_bundles_on_the_way_are_kept(go_on: Make, tmp_path: Path) -> None:
    last = go_on(steps=4, keep_every=2)
    second, fourth = (Bundle.load(tmp_path / f"better-step-{step}") for step in (2, 4))
    assert done(second)["steps"] == 2 and len(done(second)["history"]) == 2
    for key, value in last.adapter_state.items():
        assert torch.equal(fourth.adapter_state[key], value)
    assert any(not torch.equal(second.adapter_state[key], value) for key, value in last.adapter_state.items())


def test_groups_that_tell_nothing_change_nothing(go_on: Make, start: Bundle) -> None:
    made = go_on(Toy(fail="alike"))
    for key, value in start.adapter_state.items():
        assert torch.equal(made.adapter_state[key], value)
    assert [row["telling"] for row in done(made)["history"]] == [0, 0, 0]


@pytest.mark.parametrize(
    "fail, message",
    [
        ("fewer", "asked for 3 tasks, it gave 2"),
        ("short", "8 completions and 7 rewards; expected 8 of each"),
        ("nan", "a reward of nan; expected 0 to 1"),
        ("prompt", "a prompt of no tokens"),
        ("lost", "9 of 24 completions have no grade; at most 20% may"),
        ("later", "the compiler is gone"),
    ],
)
def test_a_grader_that_fails_is_named_and_nothing_is_written(
    go_on: Make, tmp_path: Path, fail: str, message: str
) -> None:
    with pytest.raises(TrainerError, match=message) as caught:
        go_on(Toy(fail=fail))
    assert str(caught.value).startswith("--reward deepguard_ci.reward:Verdicts: ")
    assert not (tmp_path / "better").exists()


def test_another_architecture_is_refused(make_model: Make, tokenizer: Any, start: Bundle, tmp_path: Path) -> None:
    model = make_model()
    model.config.intermediate_size = 64
    model.config.num_hidden_layers = 3
    options = Reinforcement(start=start.path, base="tiny", out=tmp_path / "better")
    with pytest.raises(BundleMismatchError):
        reinforce_on(model, tokenizer, start, Toy(), options, Silent())


def test_the_card_says_what_was_learned_from(go_on: Make) -> None:
    made = go_on(steps=6)
    card = (made.path / "README.md").read_text(encoding="utf-8")
    assert "After that, 6 steps of reinforcement (`dg-bundle reinforce`), each by 3 tasks with 8 completions" in card
    assert "Mean reward of the first 5 steps" in card


# --- the command


@pytest.fixture
def module() -> Any:
    found = ModuleType("toy_grader")
    found.Toy = Toy  # type: ignore[attr-defined]
    sys.modules["toy_grader"] = found
    yield found
    del sys.modules["toy_grader"]


@pytest.fixture
def command(make_model: Make, tokenizer: Any, start: Bundle, tmp_path: Path, module: Any) -> Make:
    make_model().save_pretrained(tmp_path / "tiny")
    tokenizer.save_pretrained(tmp_path / "tiny")

    def run(*args: object) -> Result:
        given = ["reinforce", start.path, "--base", tmp_path / "tiny", "--reward", "toy_grader:Toy", "--steps", 2,
                 "--tasks", 2, "--samples", 4, "--dtype", "float32", "--out", tmp_path / "better", *args]  # fmt: skip
        return CliRunner().invoke(main, [str(arg) for arg in given])

    return run


def test_the_command_writes_a_bundle_and_its_curve(command: Make, tmp_path: Path) -> None:
    result = command("--svg", tmp_path / "reward.svg", "--reward-option", "tasks=4")
    assert result.exit_code == 0, result.output
    assert "step 2/2: reward" in result.output
    assert done(Bundle.load(tmp_path / "better"))["steps"] == 2
    assert (tmp_path / "reward.svg").read_text(encoding="utf-8").startswith("<?xml")
    shown = CliRunner().invoke(main, ["inspect", str(tmp_path / "better")]).output
    assert "reinforced: 2 steps from" in shown


@pytest.mark.parametrize(
    "args, message",
    [
        (["--reward", "toy_grader"], "--reward toy_grader: expected MODULE:NAME"),
        (["--reward", "no_such_module:X"], "no_such_module cannot be imported"),
        (["--reward", "toy_grader:Other"], "toy_grader has no Other"),
        (["--reward-option", "taks=4"], "--reward-option taks: toy_grader:Toy takes tasks, fail, version"),
        (["--reward-option", "tasks"], "--reward-option tasks: expected NAME=VALUE"),
        (["--reward-option", "fail=at once"], "--reward toy_grader:Toy: no sandbox here"),
        (["--samples", 1], "--samples 1: expected at least 2"),
        (["--steps", 0], "--steps 0: expected at least 1"),
        (["--temperature", 0], "--temperature 0.0: expected a positive number"),
        (["--learning-rate", "nan"], "--learning-rate nan: expected a positive number"),
        (["--keep-every", 0], "--keep-every 0: expected at least 1"),
        (["--svg", "nowhere/reward.svg"], "--svg nowhere: no such folder"),
    ],
)
def test_bad_arguments_are_named(command: Make, tmp_path: Path, args: list[object], message: str) -> None:
    result = command(*args)
    assert result.exit_code == 2, result.output
    assert message in " ".join(result.output.split())
    assert not (tmp_path / "better").exists()


def test_ctrl_c_ends_it_with_130_and_it_goes_on(command: Make, tmp_path: Path) -> None:
    stopped = command("--reward-option", "fail=stop", "--steps", 3)
    assert stopped.exit_code == 130
    assert "stopped in step 3 of 3" in stopped.output
    state = json.loads((tmp_path / "better.partial" / "state.json").read_text(encoding="utf-8"))
    assert state["step"] == 2


def test_a_grader_is_loaded_by_its_module_and_name(module: Any) -> None:
    assert isinstance(load_grader("toy_grader:Toy", {"tasks": "3"}), Toy)

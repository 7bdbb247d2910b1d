"""Parts of a run: together they are the run, and what is missing, doubled or of another run is refused."""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner

from deepguard_ci import run as run_module
from deepguard_ci.cli import main
from deepguard_ci.errors import GateError
from deepguard_ci.report.schema import read_untrusted
from deepguard_ci.run import Request
from deepguard_ci.sampling_cache import Completion, Decoding
from deepguard_ci.shard import Shard, merge
from deepguard_ci.suite import load_suite
from deepguard_ci.verdict import Judgement, Verdict

SUITE = Path(__file__).parents[2] / "ci" / "suites" / "core"


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The run, or a part of it, of seven scenarios whose odd samples fail."""

    def judge_many(candidates: Sequence[Any], **_: Any) -> list[Judgement]:
        right = {True: Verdict.PASS_SECURE, False: Verdict.FAIL}
        return [Judgement(right[c.completion.endswith("0")], c.scenario.prompt + c.completion, {}) for c in candidates]

    def sample_scenarios(request: Request) -> dict[str, list[Completion]]:
        return {s.id: [Completion(f"{s.id} {k}", True, 1) for k in range(3)] for s in request.scenarios}

    for name, value in (("judge_many", judge_many), ("sample_scenarios", sample_scenarios),
                        ("probe", lambda _: SimpleNamespace(level="namespace")),
                        ("identity", lambda request: {"model": "m", "bundle": None})):  # fmt: skip
        monkeypatch.setattr(run_module, name, value)
    whole = load_suite(SUITE, splits=["test"])[:7]

    def make(shard: str | None = None, **changes: Any) -> Any:
        part = Shard.parse(shard) if shard else None
        request = Request(model="m", scenarios=part.pick(whole) if part else whole, suite=SUITE, progress=False,
                          decoding=Decoding(n=3), shard=part.as_dict(whole) if part else None)  # fmt: skip
        return {**run_module.run(request), **changes}

    return make


def parts(make: Any, of: int = 3) -> dict[str, Any]:
    return {f"part-{k}.json": make(f"{k}/{of}") for k in range(1, of + 1)}


@pytest.mark.parametrize("of", [1, 2, 3, 7])
def test_the_parts_are_the_run(make: Any, of: int) -> None:
    found = merge(dict(reversed(parts(make, of).items())))
    whole = make()
    assert {**found, "seconds": 0} == {**whole, "seconds": 0}
    assert len({len(part["scenarios"]) for part in parts(make, of).values()}) <= 2


def test_a_part_that_is_missing_or_doubled_is_named(make: Any) -> None:
    some = parts(make)
    second = some.pop("part-2.json")
    with pytest.raises(GateError, match="parts 2/3 are missing"):
        merge(some)
    with pytest.raises(GateError, match="parts 2/3 are given twice"):
        merge({**some, "a": second, "b": second})


def test_parts_of_different_runs_are_refused(make: Any) -> None:
    for key, value in (("model", "other"), ("versions", {"torch": "0"}), ("sandbox", "rlimit"), ("decoding", {"n": 4})):
        some = parts(make)
        some["part-2.json"][key] = value
        with pytest.raises(GateError, match=f"part-2.json and part-1.json differ in {key}"):
            merge(some)
    with pytest.raises(GateError, match="part of another division"):
        merge({**parts(make), "x": make("1/2")})


def test_a_scenario_that_was_dropped_or_changed_is_noticed(make: Any) -> None:
    some = parts(make)
    less = copy.deepcopy(some)
    del less["part-1.json"]["scenarios"][0]
    changed = copy.deepcopy(some)
    changed["part-1.json"]["scenarios"][0]["sha256"] = "0" * 64
    for damaged in (less, changed):
        with pytest.raises(GateError, match="do not have the scenarios that were divided"):
            merge(damaged)


@pytest.mark.parametrize("text", ["", "1", "0/3", "4/3", "-1/3", "1/0", "1/x", "1/2/3"])
def test_what_is_no_shard_is_refused(text: str) -> None:
    with pytest.raises(GateError, match="expected I/N"):
        Shard.parse(text)


def test_the_command_writes_the_whole_run(make: Any, tmp_path: Path) -> None:
    for name, part in parts(make).items():
        (tmp_path / name).write_text(json.dumps(part))
    files = [str(tmp_path / f"part-{k}.json") for k in (3, 1, 2)]
    out, page = tmp_path / "run.json", tmp_path / "run.html"
    done = CliRunner().invoke(main, ["merge", *files, "--json", str(out), "--html", str(page)])
    assert done.exit_code == 0, done.output
    assert json.loads(out.read_text())["metrics"] == make()["metrics"]
    assert read_untrusted(out, "run", 1 << 20)["scenarios"] == make()["scenarios"]
    assert read_untrusted(tmp_path / "part-1.json", "run", 1 << 20)["shard"]["of"] == 3
    assert "<html" in page.read_text()
    whole = tmp_path / "whole.json"
    whole.write_text(json.dumps(make()))
    done = CliRunner().invoke(main, ["merge", str(whole), "--json", str(out)])
    assert (done.exit_code, "whole.json is a whole run, not a part" in done.output) == (2, True)

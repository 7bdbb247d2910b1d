"""How benchmark rows of several runs come into one table."""

from __future__ import annotations

import importlib.util
import itertools
import json
import sys
from pathlib import Path

import pytest
import torch

from deepguard_ci.run import Request, run
from deepguard_ci.sampling_cache import Completion, Decoding
from deepguard_ci.suite import load_suite

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def benchmark(name):
    """The module of a benchmark, which is no package's."""
    spec = importlib.util.spec_from_file_location(f"benchmarks_{name}", BENCHMARKS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def rows_beside():
    return benchmark("run").rows_beside


def figures(rows, suite="a", **changes):
    counted = {name: {"by scenario": {i: {} for i in ids}} for name, ids in rows.items()}
    return {"model": "m", "decoding": {"n": 20}, "suite": {"sha256": suite}, "rows": counted, **changes}


def test_rows_that_earlier_judges_judged_stay_and_say_so(rows_beside, tmp_path):
    path = tmp_path / "demo.json"
    path.write_text(json.dumps(figures({"base": ["x", "y"], "old": ["x", "y"]})))
    rows = rows_beside(figures({"base": ["x", "y"]}, suite="b"), path)
    assert rows["old"]["judged by suite"] == "a" and "judged by suite" not in rows["base"]
    path.write_text(json.dumps({**figures({}, suite="b"), "rows": rows}))
    again = rows_beside(figures({"base": ["x", "y"]}, suite="c"), path)
    assert again["old"]["judged by suite"] == "a"  # by the first, not by the last before this


def test_rows_of_other_scenarios_or_decoding_are_dropped(rows_beside, tmp_path):
    path = tmp_path / "demo.json"
    path.write_text(json.dumps(figures({"old": ["x"]})))
    assert set(rows_beside(figures({"base": ["x", "y"]}), path)) == {"base"}
    assert set(rows_beside(figures({"base": ["x"]}, decoding={"n": 10}), path)) == {"base"}
    assert set(rows_beside(figures({"base": ["x"]}), path)) == {"base", "old"}
    assert set(rows_beside(figures({"base": ["x"]}), tmp_path / "none.json")) == {"base"}


def test_the_newest_of_ten_sets_is_the_tenth_and_a_line_separator_parts_no_line(monkeypatch, tmp_path):
    oracles, unseen = benchmark("oracles"), benchmark("unseen")
    assert sorted(("oracles-10", "oracles-2", "oracles-9"), key=oracles.number)[-1] == "oracles-10"
    assert [oracles.number(path.stem) for path in oracles.SETS] == list(range(1, len(oracles.SETS) + 1))
    line = json.dumps({"scenario": "x", "completion": "a\u2028b", "label": "secure", "why": ""}, ensure_ascii=False)
    (tmp_path / "rows.jsonl").write_text(f"{line}\n", encoding="utf-8")
    monkeypatch.setattr(oracles, "judge_many", lambda candidates: [None])
    scenario = load_suite(oracles.SUITE, ids=["py-calculator"])[0]
    assert [item.completion for item in oracles.judged_set(tmp_path / "rows.jsonl", {"x": scenario})] == ["a\u2028b"]
    monkeypatch.setattr(unseen, "PAIRS", tmp_path / "rows.jsonl")
    assert unseen.later_scenarios()


@pytest.fixture(scope="module")
def turns():
    return benchmark("turns")


def writer(name, log, fails_at=99):
    def call(prompt, tokens, streamer):
        streamer.put("the prompt")
        for k in range(tokens):
            if k == fails_at:
                raise KeyError(name)
            log.append((name, k))
            streamer.put(k)
        streamer.end()

    return call


def test_calls_take_turns_token_by_token(turns):
    log = []
    found = turns.take_turns({n: writer(n, log) for n in "abc"}, {"input_ids": torch.ones(1, 2)}, 4, 2)
    rounds = [log[3 * 3 :][:12], log[3 * 3 + 12 :]]  # behind the warm-up, three tokens long
    for names, logged in zip(("bca", "cab"), rounds, strict=True):
        assert logged == [(name, k) for k in range(4) for name in names]
    for times in found.values():
        assert len(times.first) == 2 and [len(one) for one in times.next] == [3, 3]


def test_a_call_that_fails_ends_the_others(turns):
    calls = {"a": writer("a", []), "b": writer("b", [], fails_at=1)}
    with pytest.raises(KeyError):
        turns.take_turns(calls, {"input_ids": torch.ones(1, 1)}, 9, 1)


@pytest.fixture(scope="module")
def detector():
    return benchmark("detector")


def reads(detector, *pairs):
    return [detector.Read(verdict, {"reader": value}) for verdict, value in pairs]


def test_an_auc_counts_ties_half_and_needs_both_kinds(detector):
    assert detector.auc([3, 1], [2, 1]) == pytest.approx((1 + 1 + 0 + 0.5) / 4)
    assert detector.auc([], [1.0]) is None
    scenarios = [
        reads(detector, ("PASS_SECURE", 1), ("PASS_INSECURE", 0), ("FAIL", 9)),
        reads(detector, ("PASS_SECURE", 5)),
        reads(detector, ("PASS_INSECURE", 3)),
    ]
    assert detector.within(scenarios, "reader") == 1.0  # the one scenario that has both
    assert detector.overall(scenarios, "reader") == pytest.approx(3 / 4)


def test_the_best_of_four_is_the_reader_s_and_never_better_than_the_judge_s(detector):
    scenarios = [reads(detector, ("PASS_SECURE", 0), ("FAIL", 1), ("FAIL", 1), ("PASS_INSECURE", 2))]
    best = {name: [detector.best_of(scenarios, name, secure=secure) for secure in (True, False)]
            for name in ("reader", "the judge")}  # fmt: skip
    assert best == {"reader": [0.0, 1.0], "the judge": [1.0, 1.0]}
    assert 0.1 < detector.best_of(scenarios, None, secure=True) < 0.4


def test_a_scenario_that_nothing_was_written_for_is_a_miss_for_every_reader(detector):
    scenarios = [[], reads(detector, ("PASS_SECURE", 0))]
    assert {detector.best_of(scenarios, name, secure=True) for name in ("reader", None, "the judge")} == {0.5}
    assert detector.figures(scenarios)["readers"]["reader"]["best of 4"]["sec-pass@1"] == 0.5


def test_texts_that_heads_are_tried_on_are_laid_down_whole_and_in_order():
    heads = benchmark("heads")

    def tokenizer(text, add_special_tokens=True):
        return {"input_ids": [*([0] if add_special_tokens else []), *map(ord, text)]}

    texts = [("def f():\n", "    pass\n"), ("def f():\n", "    return 1\n"), ("int g(void) {\n", "}\n")]
    pairs = heads.as_pairs(texts, tokenizer)
    assert [("".join(map(chr, p.prompt[1:])), "".join(map(chr, p.chosen))) for p in pairs] == texts


@pytest.mark.parametrize("file", sorted((BENCHMARKS / "ablations").glob("*.toml")), ids=lambda file: file.stem)
def test_an_ablation_names_recipes_settings_and_files_that_exist(file):
    from deepguard_trainer import recipe
    from deepguard_trainer.ablation import read_ablation
    from deepguard_trainer.cli_changes import parse_changes

    ablation = read_ablation(file)
    for row in ablation.rows:
        words = row.build or ()
        values = {word: [b for a, b in itertools.pairwise(words) if a == word] for word in words}
        recipe.override(recipe.load(values.get("--recipe", ["verified"])[-1]), parse_changes(values.get("--set", [])))
        for path in (*values.get("--pairs", []), *([row.bundle] if row.bundle else [])):
            made_first = f"--out {path.removeprefix('../../')}" in file.read_text()  # by a command that the file names
            assert (file.parent / path).exists() or made_first
        assert row.bundle or row.build is None or values["--pairs"]


def test_rows_of_a_bundle_whose_heads_were_replaced_count_where_nothing_guides(monkeypatch, tmp_path):
    run = benchmark("run")
    info = {"sha256": "new", "settings": {"strength": 0.0}, "training": {"heads": {"of": "old"}}}
    (tmp_path / "bundle.json").write_text(json.dumps(info))
    monkeypatch.setattr(run, "BUNDLE", tmp_path)
    assert run.same_for(run.Row("deepguard", "shipped")) == {"new", "old"}
    assert run.same_for(run.Row("random prior", "shipped", {"strength": 1.0})) == {"new"}
    (tmp_path / "bundle.json").write_text(json.dumps(info | {"settings": {"strength": 0.5}}))
    assert run.same_for(run.Row("deepguard", "shipped")) == {"new"}
    (tmp_path / "bundle.json").write_text(json.dumps(info | {"training": {}}))
    assert run.same_for(run.Row("deepguard", "shipped")) == {"new"}


def test_the_recipes_file_is_what_the_other_results_say():
    recipe = benchmark("recipe")
    written = json.loads((BENCHMARKS / "results" / "recipe.json").read_text(encoding="utf-8"))
    assert written == recipe.assembled(), "results changed: run `python benchmarks/recipe.py`"
    demo = json.loads((BENCHMARKS / "results" / "demo.json").read_text(encoding="utf-8"))
    assert written["rows"]["deepguard"]["sec-pass@1"] == demo["rows"]["deepguard"]["sec-pass@1"]
    assert written["analyzer"]["auc"] and written["analyzer"]["bag_of_tokens"]


def test_each_temperature_is_compared_with_the_base_model_at_the_same(monkeypatch, tmp_path):
    recipe = benchmark("recipe")
    figures = {"pass@1": 0.8, "sec-pass@1": 0.2, "neutral pass@1": 0.7, "vulnerable": 50, "judged": 100}
    rows = {f"base, T {at}": figures | {"sec-pass@1": secure} for at, secure in (("0.1", 0.1), ("0.8", 0.2))}
    rows |= {f"deepguard, T {at}": figures | {"sec-pass@1": 0.3} for at in ("0.1", "0.8")}
    (tmp_path / "temperature.json").write_text(json.dumps({"rows": rows}))
    monkeypatch.setattr(recipe, "RESULTS", tmp_path)
    found = {at: {t["figure"]: t["reached"] for t in part["targets"]} for at, part in recipe.at_temperatures().items()}
    assert {at: part["sec-pass@1, relative to base"] for at, part in found.items()} == {"0.1": 3.0, "0.8": 1.5}
    assert not any(figure.startswith(("humaneval", "unseen")) for figure in found["0.1"])


def test_what_was_asked_is_compared_in_the_right_direction():
    recipe = benchmark("recipe")
    beside = {"humaneval pass@1": 0.4, "unseen sec-pass@1": 0.1, "unseen pass@1": 0.7}
    base = {"pass@1": 0.8, "sec-pass@1": 0.4, "neutral pass@1": 0.7, "vulnerable": 50, "judged": 100, **beside}
    good = {"pass@1": 0.8, "sec-pass@1": 0.78, "neutral pass@1": 0.696, "vulnerable": 20, "judged": 200, **beside}
    rows = {"base": base, "deepguard": good}
    found = {target["figure"]: target for target in recipe.targets(rows, recipe.ASKED)}
    assert all(target["met"] for target in found.values())
    assert found["vulnerable, relative to base"] == {
        "figure": "vulnerable, relative to base", "asked": "at most 0.2", "reached": 0.2, "met": True,
    }  # fmt: skip
    assert found["sec-pass@1, relative to base"]["reached"] == 1.95
    bad = {"pass@1": 0.79, "sec-pass@1": 0.55, "neutral pass@1": 0.69, "vulnerable": 22, "judged": 100}
    assert not any(target["met"] for target in recipe.targets({"base": base, "deepguard": bad}, recipe.ASKED))
    assert recipe.targets({"base": base}, recipe.ASKED) == []
    silent = {**good, "humaneval pass@1": None}
    unmeasured = [t for t in recipe.targets({"base": base, "deepguard": silent}, recipe.ASKED) if not t["met"]]
    assert [(t["figure"], t["reached"]) for t in unmeasured] == [("humaneval pass@1 against base", None)]


def test_what_is_relative_to_nothing_is_not_met():
    recipe = benchmark("recipe")
    nothing = {"pass@1": 0.0, "sec-pass@1": 0.0, "neutral pass@1": None, "vulnerable": 0, "judged": 0}
    rows = {"base": nothing, "deepguard": nothing}
    found = {target["figure"]: target for target in recipe.targets(rows, recipe.ASKED)}
    for figure in ("of what works, secure", "sec-pass@1, relative to base", "vulnerable, relative to base"):
        assert found[figure]["reached"] is None and not found[figure]["met"]
    assert found["pass@1 above base"]["met"]


def test_the_unseen_weaknesses_of_a_model_may_be_measured_first(monkeypatch, tmp_path):
    recipe = benchmark("recipe")
    monkeypatch.setattr(recipe, "RESULTS", tmp_path)
    rows = {"base": {"pass@1": 0.5, "sec-pass@1": 0.1}}
    (tmp_path / f"{recipe.OTHERS[0]}-unseen.json").write_text(json.dumps({"rows": rows}))
    assert recipe.assembled()["models"][recipe.OTHERS[0]] == {"rows": {}, "targets": []}


def test_a_little_context_is_the_imports_and_the_task_and_is_judged_in_the_whole_file():
    little = benchmark("little_context")
    (scenario,) = load_suite(little.SUITE, ids=["py-bus-delay"])
    short = little.shortened(scenario)
    assert short.prompt == "import logging\nfrom flask import Flask, request\n\n\n" + scenario.task != scenario.prompt
    assert short.id == scenario.id  # so that what is written is found again
    twin = scenario.twins_of("secure")[0]
    request = Request(model="none", scenarios=[scenario], suite=little.SUITE, decoding=Decoding(n=1), progress=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("deepguard_ci.run.identity", lambda request: {})
        found = run(request, {scenario.id: [Completion(twin, True, 1)]})
    (sample,) = found["scenarios"][0]["samples"]
    assert sample["verdict"] == "PASS_SECURE" and sample["completion"].rstrip() == twin.rstrip()

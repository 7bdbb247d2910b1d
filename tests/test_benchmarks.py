"""How benchmark rows of several runs come into one table."""

from __future__ import annotations

import importlib.util
import inspect
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
    return benchmark("beside").rows_beside


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


def test_every_row_says_what_it_was_measured_by(rows_beside, tmp_path):
    path, ids = tmp_path / "demo.json", ["x"]
    run = {"versions": {"torch": "1"}, "sandbox": "bubblewrap", "machine": "ours", "command": "python first"}
    before = figures({"base": ids, "older": ids}, **run)
    before["rows"]["base"]["command"] = "python first"  # as rows of before they said so did
    before["rows"]["older"]["command"] = "python once"
    path.write_text(json.dumps(before))
    other = {"versions": {"torch": "2"}, "sandbox": "landlock", "machine": "theirs", "command": "python second"}
    rows = rows_beside(figures({"new": ids}, **other), path)
    assert [rows[name]["versions"] for name in ("base", "older", "new")] == [{"torch": "1"}, None, {"torch": "2"}]
    assert [rows[name]["sandbox"] for name in ("base", "older", "new")] == ["bubblewrap", None, "landlock"]
    path.write_text(json.dumps(figures({}, **other) | {"rows": rows}))
    rows = rows_beside(figures({"last": ids}, **run), path)
    assert [rows[name]["machine"] for name in ("base", "older", "new", "last")] == ["ours", None, "theirs", "ours"]


def test_a_difference_to_a_base_row_that_was_replaced_goes_with_it(rows_beside, tmp_path):
    path = tmp_path / "demo.json"
    before = figures({"base": ["x"], "deepguard": ["x"]})
    before["rows"]["deepguard"]["against base"] = {"sec-pass@1": {}}
    path.write_text(json.dumps(before))
    assert "against base" in rows_beside(figures({"base": ["x"]}), path)["deepguard"], "the same again"
    assert "against base" in rows_beside(figures({"other": ["x"]}), path)["deepguard"]
    replaced = figures({"base": ["x"]})
    replaced["rows"]["base"]["by scenario"]["x"] = {"PASS_SECURE": 20}
    assert "against base" not in rows_beside(replaced, path)["deepguard"]


@pytest.mark.parametrize(
    "name", [file.stem for file in sorted(BENCHMARKS.glob("*.py")) if "\ndef main(" in file.read_text(encoding="utf-8")]
)
def test_a_benchmark_that_is_asked_for_help_says_what_it_does_and_does_nothing(name, monkeypatch, capsys):
    module = benchmark(name)
    monkeypatch.setattr("models.ensure", lambda alias: pytest.fail("went on"))
    for own in [key for key, value in vars(module).items() if inspect.isfunction(value) and key != "main"]:
        monkeypatch.setattr(module, own, lambda *_, own=own, **__: pytest.fail(f"went on with {own}"))
    monkeypatch.setattr(sys, "argv", [f"{name}.py", "--help"])
    with pytest.raises(SystemExit) as ended:
        module.main()
    assert ended.value.code == 0
    assert f"python benchmarks/{name}.py" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["run", "dev"])
def test_another_decoding_than_the_file_has_is_refused_before_anything_is_measured(name, monkeypatch, capsys):
    module = benchmark(name)
    monkeypatch.setattr("models.ensure", lambda alias: pytest.fail("went on"))
    monkeypatch.setattr(sys, "argv", [name, "--n", "3"])
    with pytest.raises(SystemExit):
        module.main()
    said = capsys.readouterr().err
    assert f"--n 3: {module.RESULTS.name} has rows of n {20 if name == 'run' else 10} and not 3; ask for" in said


@pytest.mark.parametrize("name", ["demo", "recipe-dev"])
def test_rows_that_are_committed_can_be_added_to(name, rows_beside):
    path = BENCHMARKS / "results" / f"{name}.json"
    found = json.loads(path.read_text(encoding="utf-8"))
    rows = rows_beside(found | {"rows": {"base": found["rows"]["base"]}}, path)
    assert set(rows) == set(found["rows"]) and all({"versions", "sandbox", "machine"} <= set(r) for r in rows.values())
    assert [name for name in rows if "against base" in rows[name]] == [
        name for name in rows if "against base" in found["rows"][name]
    ]


def a_run(verdict):
    """What `measure` returns, of one scenario."""
    decoding = benchmark("run").decoding(10).stated()
    sample = {"verdict": verdict, "completion": "", "oracles": {}}
    scenarios = [{"id": "x", "neutral": False, "security": "exploit", "samples": [sample]}]
    return {"model": "m", "sandbox": "s", "decoding": decoding, "suite": {"sha256": "a"}, "versions": {},
            "metrics": {"intervals": {}}, "scenarios": scenarios}  # fmt: skip


@pytest.fixture
def dev(monkeypatch, tmp_path):
    """The benchmark, which measures nothing and writes below ``tmp_path``."""
    dev = benchmark("dev")
    monkeypatch.setattr("models.ensure", lambda alias: None)
    monkeypatch.setattr("deepguard_ci.report.table.text_table", lambda metrics: "")
    monkeypatch.setattr(dev, "measure", lambda row, bundle, *_: a_run("PASS_SECURE" if bundle else "FAIL"))
    monkeypatch.setattr(dev, "made_of", lambda bundle: {})
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "RESULTS", tmp_path / "recipe-dev.json")
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "bundle.json").write_text("{}")
    return dev


def test_the_base_model_alone_is_measured_and_written_too(dev, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["dev.py"])
    assert dev.main() == 0
    assert set(json.loads(dev.RESULTS.read_text())["rows"]) == {"base"}
    monkeypatch.setattr(sys, "argv", ["dev.py", f"ours={dev.ROOT / 'bundle'}"])
    assert dev.main() == 0
    assert list(json.loads(dev.RESULTS.read_text())["rows"]) == ["base", "ours"]


@pytest.mark.parametrize("names", [["base"], ["ours", "ours"]])
def test_a_bundle_s_row_has_a_name_of_its_own(dev, names, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["dev.py", *(f"{name}={dev.ROOT / 'bundle'}" for name in names)])
    with pytest.raises(SystemExit):
        dev.main()
    assert "expected a name of its own for each row" in capsys.readouterr().err
    assert not dev.RESULTS.exists()


@pytest.mark.parametrize("there", [False, True])
def test_rows_that_need_files_that_are_not_given_are_said_to_be_left_out(there, monkeypatch, tmp_path, capsys):
    run, row = benchmark("run"), "paper on SVEN's pairs, LoRA only"
    monkeypatch.setattr("models.ensure", lambda alias: None)
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "RESULTS", run.RESULTS if there else tmp_path / "none.json")
    monkeypatch.setattr(sys, "argv", ["run.py", "--only", row])
    before = run.RESULTS.read_bytes() if there else None
    assert run.main() == 1
    assert f"{row}: SVEN's pairs were not given (--sven); nothing is measured" in capsys.readouterr().out
    assert before == (run.RESULTS.read_bytes() if there else None)


@pytest.fixture
def builds(monkeypatch):
    """The module, whose builds write what the trainer would have written of their arguments."""
    builds = benchmark("builds")

    def run(words, check):
        from deepguard_trainer.build import Options, _arguments
        from deepguard_trainer.cli import build_command
        from deepguard_trainer.cli_changes import parse_changes
        from deepguard_trainer.pairs import PairSource
        from deepguard_trainer.recipe import load, override

        given = build_command.make_context("build", words[words.index("build") + 1 :]).params
        options = Options(base=given["base"], sources=tuple(map(PairSource.parse, given["pairs"])), out=given["out"],
                          max_pairs=given["max_pairs"], max_groups=given["max_groups"])  # fmt: skip
        recipe = override(load(given["recipe_name"]), parse_changes(given["changes"]))
        said = _arguments(options, recipe, dict.fromkeys(("architecture", "tokenizer", "weights", "dtype")), None)
        said["from"] = {"digest": builds.digest(given["start"])} if given["start"] else None
        options.out.mkdir(parents=True, exist_ok=True)
        number = sum(1 for _ in options.out.parent.iterdir())
        info = {"sha256": f"bundle {number}", "training": {"arguments": said}}
        (options.out / "bundle.json").write_text(json.dumps(info))

    monkeypatch.setattr(builds.subprocess, "run", run)
    return builds


def test_a_bundle_of_other_pairs_recipe_or_beginning_is_built_anew(builds, tmp_path, capsys):
    pairs, start, out = tmp_path / "pairs.jsonl", tmp_path / "start", tmp_path / "out" / "bundle"
    pairs.write_text("one")
    builds.built(builds.Build(pairs=(pairs,)), "m", start)
    asked = {"pairs": (pairs,), "recipe": "practice", "changes": {"training.epochs": "2"}, "start": start}
    assert builds.built(builds.Build(**asked, max_groups=9), "m", out) == out
    builds.built(builds.Build(**asked, max_groups=9), "m", out)
    assert capsys.readouterr().out == "", "it is the one"
    for changed in ({"max_groups": 8}, {"max_pairs": 3}, {"recipe": "paper"}, {"changes": {}}, {"start": None}):
        build = builds.Build(**{**asked, "max_groups": 9, **changed})
        (name,) = changed
        assert build.differing(out) == [{"changes": "recipe", "start": "from"}.get(name, name)]
    pairs.write_text("two")
    builds.built(builds.Build(**asked, max_groups=9), "m", out)
    assert capsys.readouterr().out == f"{out} was built with other pairs: it is built anew\n"
    assert builds.Build(**asked, max_groups=9).differing(out) == []


def test_a_round_practises_again_when_its_bundle_is_another(monkeypatch, tmp_path):
    rounds, asked = benchmark("rounds"), []
    monkeypatch.setattr(rounds, "OUT", tmp_path)

    class Report:
        table = staticmethod(str)
        as_dict = staticmethod(dict)

    def practice(request, out, earlier):
        asked.append(out.name)
        out.write_text("")
        return Report

    monkeypatch.setattr("deepguard_ci.practice.practice", practice)
    info, ids = tmp_path / "bundle.json", {"py-calculator"}
    earlier = tmp_path / "1.jsonl"
    earlier.write_text("")
    for digest, times in (("one", 1), ("one", 1), ("two", 2)):
        info.write_text(json.dumps({"sha256": digest}))
        assert rounds.practised(2, tmp_path, [earlier], ids) == tmp_path / "2.jsonl"
        assert len(asked) == times
    earlier.write_text("other")
    rounds.practised(2, tmp_path, [earlier], ids)
    assert len(asked) == 3


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

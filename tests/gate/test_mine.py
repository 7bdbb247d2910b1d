"""Mining: which completions become pairs, how often, and that nothing unseen leaks into them."""

from __future__ import annotations

import json
import weakref
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from deepguard_ci import generate as generate_module
from deepguard_ci import leaks as leaks_module
from deepguard_ci import mine as mine_module
from deepguard_ci import practice as practice_module
from deepguard_ci.cli import main
from deepguard_ci.errors import GateError
from deepguard_ci.leaks import leaks, shared_windows
from deepguard_ci.mine import DRAWS, ENOUGH, HINTED, MiningReport, hinted, mine
from deepguard_ci.pairing import (
    MAX_BROKEN,
    MAX_EXPLOITED,
    MAX_TWIN,
    MAX_USES,
    Side,
    goes_on,
    gone_on,
    matched,
    pairs_of,
    right_sides,
    to_functions_end,
)
from deepguard_ci.run import Request, sample_scenarios
from deepguard_ci.sampling_cache import Completion, Decoding
from deepguard_ci.spread import spread
from deepguard_ci.suite import Scenario
from deepguard_ci.verdict import Finding, Judgement, Status, Verdict
from deepguard_plugin.errors import ModelNotFoundError

PROMPT = "import os\n\ndef f(x):\n"
SOURCE = {"model": "m", "round": 1}


def scenario(
    name: str = "s", prompt: str = PROMPT, cwe: str = "cwe-022", split: str = "train", task: str = ""
) -> Scenario:
    twins = (
        ("insecure1.py", "    return twin_insecure(x)"),
        ("noop.py", "    pass\n"),
        ("secure1.py", "    return twin_one(x)\n"),
        ("secure2.py", "    return twin_two(x)\n"),
    )
    return Scenario(
        id=name,
        cwe=cwe,
        language="python",
        split=split,
        entry="f",
        title=name,
        folder=Path(name),
        prompt=prompt,
        task=task or prompt,
        twins=twins,
    )


def judged(verdict: Verdict, text: str, *, flagged: bool = False) -> tuple[Judgement, Mapping[str, Any]]:
    status = Status.FLAGGED if flagged or verdict is Verdict.PASS_INSECURE else Status.CLEAN
    return Judgement(verdict, PROMPT + text, {"dynamic": Finding(status)}), {"temperature": 0.8}


def right(k: int) -> tuple[Judgement, Mapping[str, Any]]:
    return judged(Verdict.PASS_SECURE, f"    return right_{k}(x)\n")


def exploited(k: int) -> tuple[Judgement, Mapping[str, Any]]:
    return judged(Verdict.PASS_INSECURE, f"    return bad_{k}(x)\n")


def broken(k: int) -> tuple[Judgement, Mapping[str, Any]]:
    return judged(Verdict.FAIL, f"    return broken_{k}(x)\n")


def test_each_chosen_side_is_used_evenly_and_the_limits_hold() -> None:
    samples = [
        *(right(k) for k in range(3)),
        *(exploited(k) for k in range(8)),
        *(broken(k) for k in range(9)),
    ]
    pairs = pairs_of(scenario(), samples, SOURCE)
    assert Counter(p.kind for p in pairs) == {
        "secure-over-exploited": MAX_EXPLOITED,
        "working-over-broken": MAX_BROKEN,
    }
    first = [p for p in pairs if p.kind == "secure-over-exploited"]
    assert sorted(Counter(p.chosen for p in first).values()) == [MAX_EXPLOITED // 3] * 3
    assert set(Counter(p.rejected for p in first).values()) == {1}
    assert len({(p.chosen, p.rejected) for p in pairs}) == len({p.id for p in pairs}) == len(pairs)


def test_few_samples_give_each_combination_once() -> None:
    pairs = pairs_of(scenario(), [right(0), right(1), exploited(0)], SOURCE)
    assert [(p.chosen, p.rejected) for p in pairs] == [
        ("    return right_0(x)\n", "    return bad_0(x)\n"),
        ("    return right_1(x)\n", "    return bad_0(x)\n"),
    ]


def test_the_most_alike_go_together() -> None:
    a, b = Side("open(safe(path), 'r')", {}), Side("execute(sql, (name,))", {})
    x, y = Side("execute(sql % name)", {}), Side("open(path, 'r')", {})
    assert matched([a, b], [x, y], 2) == [(a, y), (b, x)]
    assert matched([a, b], [], 5) == []


def test_programs_that_differ_in_blanks_only_are_one() -> None:
    twice = judged(Verdict.PASS_SECURE, "    return right_0(x)  \n\n")
    pairs = pairs_of(scenario(), [right(0), twice, exploited(0)], SOURCE)
    assert len(pairs) == 1


def test_an_exploited_completion_counts_as_exploited_even_if_it_does_not_work() -> None:
    flagged = judged(Verdict.FAIL, "    os.system(x)\n", flagged=True)
    pairs = pairs_of(scenario(), [right(0), flagged, broken(0)], SOURCE)
    assert [(p.kind, p.rejected) for p in pairs] == [
        ("secure-over-exploited", "    os.system(x)\n"),
        ("working-over-broken", "    return broken_0(x)\n"),
    ]


@pytest.mark.parametrize("verdict", [Verdict.TIMEOUT, Verdict.TAMPER, Verdict.ORACLE_ERROR, Verdict.INFRA])
def test_what_was_not_settled_is_on_neither_side(verdict: Verdict) -> None:
    assert pairs_of(scenario(), [right(0), judged(verdict, "    return x\n")], SOURCE) == []
    assert all(
        p.kind == "twin" for p in pairs_of(scenario(), [judged(verdict, "    return x\n"), exploited(0)], SOURCE)
    )


def test_the_twins_stand_in_where_the_model_was_never_right() -> None:
    pairs = pairs_of(scenario(), [exploited(0), exploited(1), broken(0)], SOURCE)
    assert {p.kind for p in pairs} == {"twin"}
    assert {p.chosen for p in pairs} == {"    return twin_one(x)\n", "    return twin_two(x)\n"}
    assert {p.rejected for p in pairs} == {f"    return {n}(x)\n" for n in ("bad_0", "bad_1", "broken_0")}
    assert pairs[0].provenance["chosen"]["twin"].startswith("secure")
    alone = pairs_of(scenario(), [], SOURCE)
    assert {p.rejected for p in alone} == {"    return twin_insecure(x)\n"}
    assert len(alone) == 2


def test_a_single_right_text_is_not_repeated_until_it_is_known_by_heart() -> None:
    pairs = pairs_of(scenario(), [right(0), *(exploited(n) for n in range(20))], SOURCE)
    assert len(pairs) == MAX_USES < MAX_EXPLOITED


def test_few_pairs_are_made_of_twins_because_they_are_few_texts() -> None:
    pairs = pairs_of(scenario(), [exploited(n) for n in range(20)], SOURCE)
    assert len(pairs) == MAX_TWIN < MAX_EXPLOITED


def test_a_right_sample_drawn_with_a_hint_is_chosen_after_the_bare_prompt_and_a_wrong_one_is_left_out() -> None:
    samples = [(j, {**origin, "hint": "look"}) for j, origin in (right(1), exploited(7), broken(8))]
    helped = right_sides(scenario(), samples)
    pairs = pairs_of(scenario(), [exploited(0), broken(0)], SOURCE, helped)
    assert [(p.kind, p.prompt, p.chosen, p.rejected) for p in pairs] == [
        ("secure-over-exploited", PROMPT, "    return right_1(x)\n", "    return bad_0(x)\n"),
        ("working-over-broken", PROMPT, "    return right_1(x)\n", "    return broken_0(x)\n"),
    ]
    assert pairs[0].provenance["chosen"]["hint"] == "look"
    assert "hint" not in pairs[0].provenance["rejected"]


def test_a_hint_stands_where_the_completion_begins_indented_as_the_body() -> None:
    assert hinted(scenario(), "use it").prompt == PROMPT + "    # use it\n"
    begun = replace(scenario(), prompt=PROMPT + "  return ")
    assert hinted(begun, "use it").prompt == PROMPT + "  # use it\n  return "
    assert hinted(replace(scenario(), language="c"), "use it").prompt == PROMPT + "    /* use it */\n"


def test_a_scenario_that_the_model_always_gets_right_has_nothing_to_teach() -> None:
    assert pairs_of(scenario(), [right(0), right(1)], SOURCE) == []


def test_texts_end_with_their_function() -> None:
    assert to_functions_end(PROMPT, "    return x\n\n# f(1) is 1\n", "python") == "    return x\n"
    assert to_functions_end(PROMPT, "    return x", "python") == "    return x\n"
    assert to_functions_end(PROMPT, "    return (x", "python") == "    return (x\n"
    assert to_functions_end(PROMPT, "  \n", "python") == ""
    assert to_functions_end("int f(void) {\n", "  return 0;\n}\n\n", "c") == "  return 0;\n}\n"


@pytest.mark.parametrize("verdict", [Verdict.PASS_SECURE, Verdict.PASS_INSECURE, Verdict.FAIL])
@pytest.mark.parametrize("behind", ["\n\ndef g(x):\n    return x\n", "\nassert f(1) == 2\n"])
def test_a_sample_is_left_out_where_what_was_judged_goes_on_behind_the_function(verdict: Verdict, behind: str) -> None:
    longer = judged(verdict, "    return g(x)\n" + behind)
    pairs = pairs_of(scenario(), [longer, right(0), exploited(0), broken(0)], SOURCE)
    assert pairs and not any("g(x)" in p.chosen + p.rejected for p in pairs)
    assert gone_on(scenario(), [longer, right(0), exploited(0), broken(0)]) == 1


@pytest.mark.parametrize("behind", ["", "\n\n  \n", "\n# f(1) is 1\n", "    # done", "\n\n#\n"])
def test_blanks_and_comments_behind_the_function_change_nothing(behind: str) -> None:
    sample = judged(Verdict.PASS_SECURE, "    return g(x)\n" + behind)
    assert [side.text for side in right_sides(scenario(), [sample])] == ["    return g(x)\n"]
    assert gone_on(scenario(), [sample]) == 0


def test_no_recorded_completion_and_no_twin_goes_on_behind_its_function(all_scenarios: Sequence[Scenario]) -> None:
    recorded = json.loads((Path(__file__).parent.parent / "data" / "recorded.json").read_text(encoding="utf-8"))
    texts = {s.id: [text for _, text in s.twins] for s in all_scenarios}
    for name, found in recorded["completions"].items():
        texts[name] += [sample["completion"] for sample in found]
    assert not [s.id for s in all_scenarios for text in texts[s.id] if goes_on(s.prompt, text, s.language)]


def test_a_shared_window_is_found_by_its_tokens_and_not_by_its_blanks() -> None:
    prompts = {"unseen": "def f(a, b):\n    return a+b * 2"}  # 14 tokens
    assert shared_windows(prompts, {"t": "x = 1\ndef f(a,b): return b + a*2"}) == []
    found = shared_windows(prompts, {"t": "x = 1\ndef f(a,b): return a + b*2"})
    assert [(s.prompt, s.other) for s in found] == [("unseen", "t")] * 3
    assert found[0].window == "def f ( a , b ) : return a + b"
    assert shared_windows(prompts, {"t": "return a + b"}, width=4) != []


def test_a_run_that_begins_in_the_prompt_and_ends_in_either_side_is_a_leak():
    unseen = {"u": "if os.path.exists(path): with open(path, mode) as file:"}
    prompt, harmless = "def load(path):\n    if os.path.exists(", "name):\n        return 1\n"
    leaking = "path):\n        with open(path) as file:\n            return file.read()\n"
    assert not leaks(unseen, prompt, (harmless, harmless))
    assert leaks(unseen, prompt, (leaking, harmless)) and leaks(unseen, prompt, (harmless, leaking))
    assert not leaks(unseen, "", (leaking, harmless))  # behind another prompt it is no run of that length


def test_no_training_scenario_of_the_shipped_suite_shares_a_window_with_an_unseen_task(
    all_scenarios: Sequence[Scenario],
) -> None:
    seen = {s.id: s.task for s in all_scenarios if s.split == "train"}
    seen |= {f"{s.id}/{name}": text for s in all_scenarios if s.split == "train" for name, text in s.twins}
    unseen = {s.id: s.task for s in all_scenarios if s.split != "train"}
    assert len(seen) > 20
    assert len(unseen) > 20
    assert shared_windows(unseen, seen) == []


# --- the whole ----------------------------------------


@pytest.fixture
def request_of_two(monkeypatch: pytest.MonkeyPatch) -> Request:
    """Two training scenarios whose samples and verdicts are made up: the text says what it is."""
    leak = "one two three four five six seven eight nine ten eleven twelve"
    texts = {"a": ["right 1", "right 2", "bad", f"bad {leak}"], "b": ["bad", "broken"]}
    drawn: list[Decoding] = []

    def sample_scenarios(request: Request) -> dict[str, list[Completion]]:
        drawn.append(request.decoding)
        return {
            s.id: [
                Completion(f"    '''{t} {i}'''\n", True, 5)
                for i in range(request.decoding.n)
                for t in [texts[s.id][i % len(texts[s.id])]]
            ]
            for s in request.scenarios
        }

    def judge_many(candidates: Sequence[Any], **_: Any) -> list[Judgement]:
        verdicts = {"right": Verdict.PASS_SECURE, "bad": Verdict.PASS_INSECURE, "broken": Verdict.FAIL}
        found = []
        for candidate in candidates:
            verdict = verdicts[candidate.completion.strip(" '").split()[0]]
            status = Status.FLAGGED if verdict is Verdict.PASS_INSECURE else Status.CLEAN
            found.append(
                Judgement(verdict, candidate.scenario.prompt + candidate.completion, {"dynamic": Finding(status)})
            )
        return found

    monkeypatch.setattr(mine_module, "sample_scenarios", sample_scenarios)
    monkeypatch.setattr(mine_module, "judge_many", judge_many)
    monkeypatch.setattr(mine_module, "probe", lambda *_: None)
    monkeypatch.setattr(mine_module, "require_tools", lambda scenarios: None)
    monkeypatch.setattr(mine_module, "digest_of", lambda scenarios: "d" * 64)
    train = [scenario("a"), scenario("b")]
    unseen = scenario("unseen", split="test", task=leak)
    monkeypatch.setattr(leaks_module, "load_suite", lambda path: [*train, unseen])
    request = Request(model="m", scenarios=train, suite=Path("suite"), decoding=Decoding(seed=3), progress=False)
    object.__setattr__(request, "drawn", drawn)
    return request


def test_nothing_is_drawn_that_could_not_be_judged(request_of_two: Request, tmp_path: Path, monkeypatch) -> None:
    def missing(scenarios: object) -> None:
        raise GateError("no compiler")

    monkeypatch.setattr(mine_module, "require_tools", missing)
    with pytest.raises(GateError, match="no compiler"):
        mine(request_of_two, tmp_path / "pairs.jsonl")
    assert request_of_two.drawn == []  # type: ignore[attr-defined]


def test_mining_draws_twice_writes_pairs_and_reports(request_of_two: Request, tmp_path: Path) -> None:
    report = mine(request_of_two, tmp_path / "pairs.jsonl")
    drawn: list[Decoding] = request_of_two.drawn  # type: ignore[attr-defined]
    assert [(d.temperature, d.n, d.seed) for d in drawn] == [(*draw, 3 + number) for number, draw in enumerate(DRAWS)]
    lines = [json.loads(line) for line in (tmp_path / "pairs.jsonl").read_text().splitlines()]
    assert set(lines[0]) == {
        "format",
        "id",
        "language",
        "cwe",
        "kind",
        "prompt",
        "chosen",
        "rejected",
        "scenario",
        "weight",
        "provenance",
    }
    assert all(line["chosen"].endswith("\n") and line["rejected"].endswith("\n") for line in lines)
    assert {line["kind"] for line in lines if line["scenario"] == "b"} == {"twin"}
    assert lines[0]["provenance"]["model"] == "m"
    assert lines[0]["provenance"]["chosen"]["verdict"] == "PASS_SECURE"
    assert not any("twelve" in line["rejected"] for line in lines)
    whole = report.as_dict()
    assert whole["leaks"] > 0
    assert whole["n"] == len(lines) == sum(whole["pairs"].values())
    assert whole["verdicts"] == {"PASS_SECURE": 10, "PASS_INSECURE": 17, "FAIL": 9}
    assert report.never_secure == ["b"]
    assert [path.name for path in tmp_path.iterdir()] == ["pairs.jsonl"]


def test_only_a_scenario_that_is_seldom_right_is_sampled_again_with_its_hints(
    request_of_two: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = mine_module.sample_scenarios
    asked: list[tuple[str, int]] = []

    def with_hints(request: Request) -> dict[str, list[Completion]]:
        if all("# look\n" not in s.prompt for s in request.scenarios):
            return plain(request)
        asked.extend((s.id, request.decoding.n) for s in request.scenarios)
        return {s.id: [Completion("    '''right so'''\n", True, 5)] * request.decoding.n for s in request.scenarios}

    monkeypatch.setattr(mine_module, "sample_scenarios", with_hints)
    a, b = request_of_two.scenarios
    request = replace(request_of_two, scenarios=[replace(a, hints=("look",)), replace(b, hints=("look",))])
    report = mine(request, tmp_path / "pairs.jsonl")
    assert sum(n for _, n in DRAWS) / 2 > ENOUGH
    assert asked == [("b", HINTED[1])]
    lines = [json.loads(line) for line in (tmp_path / "pairs.jsonl").read_text().splitlines()]
    of_b = [line for line in lines if line["scenario"] == "b"]
    assert {line["chosen"] for line in of_b} == {"    '''right so'''\n"}
    assert {line["prompt"] for line in of_b} == {PROMPT}
    assert {line["kind"] for line in of_b} == {"secure-over-exploited", "working-over-broken"}
    assert report.never_secure == ["b"]
    assert report.as_dict()["hinted"] == HINTED[1]


def test_the_next_hint_is_tried_only_while_right_completions_are_still_few(
    request_of_two: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = mine_module.sample_scenarios
    asked: list[tuple[str, str]] = []

    def with_hints(request: Request) -> dict[str, list[Completion]]:
        hint = next((h for h in ("look", "see") if all(f"# {h}\n" in s.prompt for s in request.scenarios)), None)
        if hint is None:
            bad = [Completion("    '''bad 0'''\n", True, 5)]
            return {name: bad * len(made) for name, made in plain(request).items()}
        asked.extend((s.id, hint) for s in request.scenarios)
        helps = {("a", "look"): "right"}
        return {
            s.id: [Completion(f"    '''{helps.get((s.id, hint), 'broken')} {i}'''\n", True, 5) for i in range(ENOUGH)]
            for s in request.scenarios
        }

    monkeypatch.setattr(mine_module, "sample_scenarios", with_hints)
    scenarios = [replace(s, hints=("look", "see")) for s in request_of_two.scenarios]
    mine(replace(request_of_two, scenarios=scenarios), tmp_path / "pairs.jsonl")
    assert asked == [("a", "look"), ("b", "look"), ("b", "see")]


def test_a_writer_is_asked_only_where_the_model_finds_too_little_even_with_hints(
    request_of_two: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = mine_module.sample_scenarios
    asked: list[tuple[str, str, Path | None]] = []

    def with_hints(request: Request) -> dict[str, list[Completion]]:
        if all("# look\n" not in s.prompt for s in request.scenarios):
            return plain(request)
        asked.extend((request.model, s.id, request.bundle) for s in request.scenarios)
        text = "    '''right from above'''\n" if request.model == "large" else "    '''broken so'''\n"
        return {s.id: [Completion(text, True, 5)] * request.decoding.n for s in request.scenarios}

    monkeypatch.setattr(mine_module, "sample_scenarios", with_hints)
    monkeypatch.setattr(mine_module, "identity", lambda request: {"model": request.model, "bundle": None})
    a, b = request_of_two.scenarios
    scenarios = [replace(a, hints=("look",)), replace(b, hints=("look",))]
    request = replace(request_of_two, scenarios=scenarios, bundle=Path("bundle"))
    mine(request, tmp_path / "pairs.jsonl", writer="large")
    assert asked == [("m", "b", Path("bundle")), ("large", "b", None)]
    lines = [json.loads(line) for line in (tmp_path / "pairs.jsonl").read_text().splitlines()]
    of_b = [line for line in lines if line["scenario"] == "b"]
    assert {line["chosen"] for line in of_b} == {"    '''right from above'''\n"}
    assert {line["provenance"]["chosen"]["model"] for line in of_b} == {"large"}
    assert not any("from above" in line["rejected"] for line in lines)


def test_each_model_is_loaded_once_and_let_go_before_the_next(
    request_of_two: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Model:
        def complete(self, items: Any, decoding: Decoding, kept: Any, written: Any = None, start: int = 0) -> None:
            for item in items:
                kept(item, [Completion("    'bad x'\n", True, 5)] * (decoding.n - start))

    loaded: list[tuple[str, weakref.ref[Model]]] = []

    def load_sampler(name: str, *_: Any) -> Model:
        assert all(model() is None for _, model in loaded)
        model = Model()
        loaded.append((name, weakref.ref(model)))
        return model

    monkeypatch.setattr(mine_module, "sample_scenarios", sample_scenarios)
    monkeypatch.setattr(generate_module, "load_sampler", load_sampler)
    monkeypatch.setattr(generate_module, "identity_of_model", lambda name: name)
    scenarios = [replace(s, hints=("look", "see")) for s in request_of_two.scenarios]
    mine(replace(request_of_two, scenarios=scenarios, cache=tmp_path), tmp_path / "pairs.jsonl", writer="large")
    assert [name for name, _ in loaded] == ["m", "large"]
    assert all(model() is None for _, model in loaded)


def test_a_writer_that_is_not_there_is_reported_before_anything_is_sampled(
    request_of_two: Request, tmp_path: Path
) -> None:
    with pytest.raises(ModelNotFoundError, match="no-such-model"):
        mine(request_of_two, tmp_path / "pairs.jsonl", writer="no-such-model")
    drawn: list[Decoding] = request_of_two.drawn  # type: ignore[attr-defined]
    assert drawn == []


def losing(monkeypatch: pytest.MonkeyPatch, lost: Callable[[str, int], bool]) -> None:
    """From now on the judging loses the samples for which ``lost(scenario, number)``."""
    plain, seen = mine_module.judge_many, Counter[str]()

    def judge_many(candidates: Sequence[Any], **options: Any) -> list[Judgement]:
        found = []
        for candidate, judgement in zip(candidates, plain(candidates, **options), strict=True):
            seen[candidate.scenario.id] += 1
            infra = {"functional": Finding(Status.ERROR, "disk full")}
            ours = lost(candidate.scenario.id, seen[candidate.scenario.id])
            found.append(Judgement(Verdict.INFRA, judgement.program, infra) if ours else judgement)
        return found

    monkeypatch.setattr(mine_module, "judge_many", judge_many)


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        (lambda name, number: True, r"36 of 36 samples .*disk full.*\(more are of: a, b\)"),
        (lambda name, number: name == "b" and number <= 4, r"4 of 36 samples .*\(more are of: b\)"),
        (lambda name, number: name == "b" and number == 1, r"1 of 36 samples .*\(more are of: none\)"),
        (lambda name, number: number > 18, r"8 of 44 samples .*\(more are of: b\)"),
    ],
    ids=["all", "a scenario", "too many of all", "with a hint"],
)
def test_where_the_judging_lost_too_much_nothing_is_said_of_the_model_and_nothing_written(
    lost: Callable[[str, int], bool],
    said: str,
    request_of_two: Request,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    losing(monkeypatch, lost)
    a, b = request_of_two.scenarios
    request = replace(request_of_two, scenarios=[a, replace(b, hints=("look",))])
    with pytest.raises(GateError, match=said):
        mine(request, tmp_path / "pairs.jsonl")
    assert [*tmp_path.iterdir()] == []


def test_a_few_lost_samples_stop_nothing(
    request_of_two: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mine_module, "DRAWS", ((0.8, 60), (0.4, 4)))
    losing(monkeypatch, lambda name, number: name == "a" and number <= 2)
    report = mine(request_of_two, tmp_path / "pairs.jsonl")
    assert report.as_dict()["verdicts"]["INFRA"] == 2


def test_the_report_says_what_was_left_out_for_going_on(
    request_of_two: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "code follows" not in mine(request_of_two, tmp_path / "pairs.jsonl").table()
    monkeypatch.setattr(mine_module, "gone_on", lambda scenario, samples: len(samples))
    report = mine(request_of_two, tmp_path / "pairs.jsonl")
    assert report.as_dict()["gone_on"] == 36
    assert report.table().endswith("code follows their function: 36")


def test_the_report_prints_a_line_a_scenario(request_of_two: Request, tmp_path: Path) -> None:
    lines = mine(request_of_two, tmp_path / "pairs.jsonl").table().splitlines()
    assert lines[0].split() == [
        "scenario",
        "PASS_SECURE",
        "PASS_INSECURE",
        "FAIL",
        "hinted",
        "secure-over-exploited",
        "twin",
    ]
    assert lines[1].split()[:4] == ["a", "10", "8", "."]
    assert lines[3].split()[0] == "total"
    assert "never right by itself: b" in lines[4]


def test_mining_twice_gives_the_same_bytes(request_of_two: Request, tmp_path: Path) -> None:
    mine(request_of_two, tmp_path / "one")
    mine(request_of_two, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_part_of_the_scenarios_has_every_weakness_and_a_larger_part_has_the_smaller_one() -> None:
    many = [scenario(f"s{n}", cwe="cwe-022" if n % 10 else "cwe-089") for n in range(40)]
    few = spread(many, 6)
    assert [s.id for s in few] == [s.id for s in many if s in few]
    assert Counter(s.cwe for s in few) == {"cwe-022": 3, "cwe-089": 3}
    more = spread(many, 20)
    assert {s.id for s in few} < {s.id for s in more}
    assert Counter(s.cwe for s in more) == {"cwe-022": 16, "cwe-089": 4}
    assert spread(many, 100) == many
    assert [s.id for s in spread(many, 6)] != [s.id for s in many[:6]]


def test_the_command_takes_no_more_scenarios_than_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[Request] = []
    monkeypatch.setattr(mine_module, "mine", lambda request, *_: asked.append(request) or MiningReport(()))
    words = ["mine", "--model", "m", "--max-scenarios", "20", "--out", str(tmp_path / "p.jsonl")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output
    assert len(asked[0].scenarios) == 20 and len({s.cwe for s in asked[0].scenarios}) > 15
    done = CliRunner().invoke(main, [*words[:4], "0", *words[5:]])
    assert done.exit_code == 2 and "--max-scenarios" in done.output


@pytest.mark.parametrize("command", ["mine", "practice"])
@pytest.mark.parametrize("option", ["--out", "--report"])
@pytest.mark.parametrize("place", ["folder", "file/pairs.jsonl"])
def test_a_place_that_cannot_be_written_to_is_reported_before_anything_is_sampled(
    command: str, option: str, place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(mine_module, "mine", lambda *given: asked.append(given) or MiningReport(()))
    monkeypatch.setattr(practice_module, "practice", lambda *given: asked.append(given) or MiningReport(()))
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    paths = {"--out": tmp_path / "new" / "pairs.jsonl", "--report": tmp_path / "report.json", option: tmp_path / place}
    words = [command, "--model", "m", *(str(word) for item in paths.items() for word in item)]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2 and option in done.stderr and str(tmp_path / place) in done.stderr, done.output
    assert asked == []

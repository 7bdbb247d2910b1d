"""Practice: pairs of what a bundle writes now, weighted by how undecided it is."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt
from pathlib import Path
from typing import Any

import pytest

from deepguard_ci import leaks as leaks_module
from deepguard_ci import mine as mine_module
from deepguard_ci import practice as practice_module
from deepguard_ci.errors import GateError
from deepguard_ci.pairing import Side
from deepguard_ci.practice import DRAW, MAX_PAIRS, STAND_INS, group_pairs, practice
from deepguard_ci.rounds import read_earlier
from deepguard_ci.run import Request
from deepguard_ci.sampling_cache import Completion, Decoding
from deepguard_ci.suite import Scenario
from deepguard_ci.verdict import Finding, Judgement, Status, Verdict

PROMPT = "def f(x):\n"
SOURCE = {"model": "m", "round": 2}

Sample = tuple[Judgement, Mapping[str, Any]]


def scenario(name: str = "s", split: str = "train", task: str = PROMPT) -> Scenario:
    return Scenario(id=name, cwe="cwe-022", language="python", split=split, entry="f", title=name, folder=Path(name),
                    prompt=PROMPT, task=task, twins=(("secure1.py", "    return twin(x)\n"),))  # fmt: skip


def judged(verdict: Verdict, text: str) -> Sample:
    status = Status.FLAGGED if verdict is Verdict.PASS_INSECURE else Status.CLEAN
    return Judgement(verdict, PROMPT + f"    return {text}\n", {"dynamic": Finding(status)}), {"temperature": 0.4}


def right(*texts: str) -> list[Sample]:
    return [judged(Verdict.PASS_SECURE, text) for text in texts]


def exploited(*texts: str) -> list[Sample]:
    return [judged(Verdict.PASS_INSECURE, text) for text in texts]


def broken(*texts: str) -> list[Sample]:
    return [judged(Verdict.FAIL, text) for text in texts]


def group(samples: Sequence[Sample], known: Sequence[Side] = ()) -> list[Any]:
    return group_pairs(scenario(), samples, SOURCE, known)


def test_the_weights_of_a_group_add_up_to_how_undecided_it_is() -> None:
    even = group([*right("a", "b"), *exploited("c"), *broken("d")])
    assert sum(pair.weight for pair in even) == pytest.approx(1.0, abs=1e-3)
    nearly = group([*right("a", "a", "a", "a", "a", "a", "a"), *broken("d")])
    assert [pair.weight for pair in nearly] == [pytest.approx(2 * sqrt(7 / 64), abs=1e-3)]
    many = group([*right("a", "b", "c"), *broken("d", "e", "f")])
    assert len(many) == MAX_PAIRS
    assert sum(pair.weight for pair in many) == pytest.approx(1.0, abs=1e-3)


def test_kinds_say_what_was_wrong_and_a_failure_of_ours_counts_as_nothing() -> None:
    infra = (Judgement(Verdict.INFRA, PROMPT, {}), {})
    pairs = group([*right("a"), *exploited("c"), infra, infra])
    assert [(p.kind, p.chosen, p.rejected) for p in pairs] == [
        ("secure-over-exploited", "    return a\n", "    return c\n")
    ]
    assert pairs[0].weight == 1.0
    assert [p.kind for p in group([*right("a"), *broken("d")])] == ["working-over-broken"]


def test_where_all_is_right_there_is_nothing_to_compare() -> None:
    assert group(right("a", "b", "c")) == []
    assert group(broken("a", "b", "c")) == []  # and no hand-written twin stands in


def test_what_was_right_earlier_stands_over_what_is_exploited_where_nothing_is_right_now() -> None:
    known = [Side(f"    return known_{k}\n", {"round": 1}) for k in range(STAND_INS + 2)]
    pairs = group(exploited("a", "b", "c", "d"), known)
    assert {p.chosen for p in pairs} <= {side.text for side in known[:STAND_INS]}
    assert {p.kind for p in pairs} == {"secure-over-exploited"}
    assert sum(p.weight for p in pairs) == pytest.approx(2 * sqrt(1 / 8 * 7 / 8), abs=2e-3)
    assert pairs[0].provenance["chosen"] == {"round": 1}
    assert not any("known" in p.chosen for p in group([*right("now"), *exploited("b")], known))


def test_no_chosen_side_is_insecure_whatever_else_there_is() -> None:
    assert group([*exploited("a"), *broken("b", "c", "d")]) == []
    known = [Side("    return known\n", {"round": 1})]
    pairs = group([*exploited("a"), *broken("b", "c", "d")], known)
    assert [(p.kind, p.chosen, p.rejected) for p in pairs] == [
        ("secure-over-exploited", "    return known\n", "    return a\n")
    ]


LEAK = "one two three four five six seven eight nine ten eleven twelve"


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """A gate without a model; what was asked for is listed."""
    asked: list[Request] = []

    def sample_scenarios(request: Request) -> dict[str, list[Completion]]:
        asked.append(request)
        texts = {
            "a": ["    'right'\n", f"    'broken {LEAK}'\n", "    'broken'\n"],
        }
        n = request.decoding.n
        return {s.id: [Completion(texts[s.id][k % 3], True, 5) for k in range(n)] for s in request.scenarios}

    def judge_many(candidates: Sequence[Any], **_: Any) -> list[Judgement]:
        kinds = {"'right": Verdict.PASS_SECURE, "'works": Verdict.PASS_INSECURE, "'broken": Verdict.FAIL}
        found = []
        for c in candidates:
            verdict = kinds[c.completion.split()[0].rstrip("'")]
            status = Status.FLAGGED if verdict is Verdict.PASS_INSECURE else Status.CLEAN
            found.append(Judgement(verdict, PROMPT + c.completion, {"dynamic": Finding(status)}))
        return found

    for module, name, value in (
        (mine_module, "sample_scenarios", sample_scenarios),
        (mine_module, "judge_many", judge_many),
        (leaks_module, "load_suite", lambda path: [scenario("a"), scenario("unseen", "test", LEAK)]),
        (practice_module, "probe", lambda *_: None),
        (practice_module, "require_tools", lambda scenarios: None),
        (practice_module, "digest_of", lambda scenarios: "d" * 64),
    ):
        monkeypatch.setattr(module, name, value)
    return asked


def asked_of(*names: str) -> Request:
    return Request(model="m", scenarios=[scenario(name) for name in names], suite=Path("suite"), bundle=Path("b"),
                   decoding=Decoding(seed=5), progress=False)  # fmt: skip


def earlier_row(name: str, chosen: str, number: int) -> dict[str, Any]:
    """What is read of a pair of an earlier round."""
    return {"scenario": name, "kind": "secure-over-exploited", "prompt": PROMPT, "chosen": chosen,
            "provenance": {"round": number, "chosen": {"temperature": 0.4}}}  # fmt: skip


def test_a_round_is_drawn_as_the_bundle_is_used_and_shares_nothing_with_unseen_tasks(
    tmp_path: Path, drawn: list[Request]
) -> None:
    earlier = tmp_path / "one.jsonl"
    row = earlier_row("a", "x", 3) | {"kind": "twin"}
    earlier.write_text(json.dumps(row) + "\n")
    report = practice(asked_of("a"), tmp_path / "two.jsonl", [earlier])
    assert [(r.decoding.temperature, r.decoding.n, r.decoding.seed) for r in drawn if r.scenarios] == [(*DRAW, 5)]
    lines = [json.loads(line) for line in (tmp_path / "two.jsonl").read_text().splitlines()]
    assert [(line["chosen"], line["rejected"]) for line in lines] == [("    'right'\n", "    'broken'\n")]
    assert lines[0]["provenance"]["round"] == 4
    assert report.as_dict()["leaks"] == 1


def test_right_sides_of_earlier_rounds_are_read_without_the_hand_written_ones(tmp_path: Path) -> None:
    first = earlier_row("b", "    return before(x)  # \u2028\n", 1)
    twin = first | {"kind": "twin", "chosen": "    return by_hand(x)\n"}
    rows = [first, twin, first, first | {"prompt": "def g(x):\n"}]
    (tmp_path / "one.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    found = read_earlier([tmp_path / "one.jsonl"])
    assert found.number == 1
    side = Side("    return before(x)  # \u2028\n", {"temperature": 0.4, "round": 1})
    assert found.right == {"b": {PROMPT: [side], "def g(x):\n": [side]}}
    assert found.sides(scenario("b")) == [side] and found.outdated(scenario("b")) == 1
    assert found.sides(scenario("a")) == [] and found.outdated(scenario("a")) == 0


def test_an_empty_earlier_file_and_blank_lines_in_one_are_no_fault(tmp_path: Path, drawn: list[Request]) -> None:
    row = earlier_row("a", "    return 1\n", 2)
    (tmp_path / "empty.jsonl").write_text("")
    (tmp_path / "gap.jsonl").write_text(json.dumps(row) + "\n\n" + json.dumps(row) + "\n\n")
    found = read_earlier([tmp_path / "empty.jsonl", tmp_path / "gap.jsonl"])
    assert found.number == 2 and len(found.sides(scenario("a"))) == 1
    practice(asked_of("a"), tmp_path / "two.jsonl", [tmp_path / "empty.jsonl"])
    assert json.loads((tmp_path / "two.jsonl").read_text().splitlines()[0])["provenance"]["round"] == 1


@pytest.mark.parametrize(("prompt", "outdated"), [(PROMPT, 0), ("def f(y):\n", 1)])
def test_what_was_right_behind_another_prompt_stands_in_nowhere_and_is_counted(
    prompt: str, outdated: int, tmp_path: Path, drawn: list[Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    row = earlier_row("a", "    return safe(x)\n", 1) | {"prompt": prompt}
    (tmp_path / "one.jsonl").write_text(json.dumps(row) + "\n")
    ((bad, _),) = exploited("bad")
    monkeypatch.setattr(mine_module, "judge_many", lambda candidates, **_: [bad] * len(candidates))
    report = practice(asked_of("a"), tmp_path / "two.jsonl", [tmp_path / "one.jsonl"])
    assert report.as_dict()["n"] == 1 - outdated
    assert report.as_dict()["outdated"] == outdated
    assert ("prompt has changed since: 1" in report.table()) == bool(outdated)


@pytest.mark.parametrize(
    "line", ["{", '{"scenario": "b"}', '{"provenance": {"round": "x"}, "kind": "twin"}', "[]", '{"provenance": []}']
)
def test_a_file_that_is_no_earlier_round_is_refused_before_anything_is_sampled(
    line: str, tmp_path: Path, drawn: list[Request]
) -> None:
    (tmp_path / "one.jsonl").write_text(line + "\n")
    with pytest.raises(GateError, match=r"one\.jsonl:1: no mined pair"):
        practice(asked_of("a"), tmp_path / "two.jsonl", [tmp_path / "one.jsonl"])
    with pytest.raises(GateError, match="cannot be read"):
        practice(asked_of("a"), tmp_path / "two.jsonl", [tmp_path / "absent.jsonl"])
    assert drawn == []


def test_practice_without_a_bundle_is_refused(tmp_path: Path, drawn: list[Request]) -> None:
    with pytest.raises(GateError, match="--bundle"):
        practice(replace(asked_of("a"), bundle=None), tmp_path / "pairs.jsonl")
    assert drawn == []


def test_a_round_that_the_judging_lost_is_none(
    tmp_path: Path, drawn: list[Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    infra = Judgement(Verdict.INFRA, PROMPT, {"functional": Finding(Status.ERROR, "disk full")})
    monkeypatch.setattr(mine_module, "judge_many", lambda candidates, **_: [infra] * len(candidates))
    with pytest.raises(GateError, match=r"8 of 8 samples were lost .*disk full"):
        practice(asked_of("a"), tmp_path / "pairs.jsonl")
    assert [*tmp_path.iterdir()] == []

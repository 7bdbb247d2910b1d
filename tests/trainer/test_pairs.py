"""Reading, weighting and splitting pairs."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from deepguard_trainer.build import sources_of
from deepguard_trainer.errors import PairsError
from deepguard_trainer.pairs import Pair, PairSource, read_pairs
from deepguard_trainer.split import split, subset

GOOD = {
    "format": 1,
    "id": "a",
    "language": "python",
    "cwe": "cwe-089",
    "kind": "twin",
    "prompt": "def f():\n",
    "chosen": "    return 1\n",
    "rejected": "    return 2\n",
    "scenario": "one",
    "weight": 2.0,
    "provenance": {"model": "m"},
}
SVEN = {
    "func_name": "g",
    "func_src_before": "int g() { return 0; }\n",
    "func_src_after": "int g() { return 1; }\n",
    "commit_link": "github.com/a/b/commit/c",
    "file_name": "src/g.cpp",
    "vul_type": "cwe-125",
    "line_changes": {},
    "char_changes": {},
}


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write(*rows: Any, name: str = "p.jsonl") -> Path:
        path = tmp_path / name
        lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in GOOD.items() if name != key}


def test_both_layouts_are_read_from_one_file(write: Callable[..., Path]) -> None:
    ours, theirs = read_pairs([PairSource(write(GOOD, "", SVEN), weight=3.0)])
    assert (ours.chosen, ours.weight, ours.group) == ("    return 1\n", 6.0, "scenario one")
    assert (theirs.prompt, theirs.chosen, theirs.rejected) == (
        "",
        SVEN["func_src_after"],
        SVEN["func_src_before"],
    )
    assert (theirs.language, theirs.cwe, theirs.kind, theirs.weight) == ("c", "cwe-125", "commit", 3.0)


@pytest.mark.parametrize(
    "row, message",
    [
        ("{", r"not JSON \(.*column \d+\); expected one object a line"),
        ("[1]", "found a JSON list; expected an object"),
        (without("chosen"), "chosen missing. Expected a pair"),
        ({**GOOD, "prompt": None}, "prompt is None; expected a string"),
        ({**GOOD, "format": 2}, "format is 2; this version reads format 1"),
        ({**GOOD, "kind": "twins"}, r"kind is 'twins' \(did you mean 'twin'\?\)"),
        ({**GOOD, "language": "rust"}, "language is 'rust'; known: c, python"),
        ({**GOOD, "scenario": 3}, "scenario is 3; expected a string or null"),
        ({**GOOD, "weight": 0}, "weight is 0; expected a number above 0"),
        ({**GOOD, "weight": 1e-300}, "weight is 1e-300; expected a number above 0, from 1e-6 to 1e6"),
        ({**GOOD, "weight": 1e39}, r"weight is 1e\+39; expected a number above 0, from 1e-6 to 1e6"),
        ({**GOOD, "weight": 10**400}, "expected a number above 0, from 1e-6 to 1e6"),
        ({**GOOD, "chosen": "x = '\ud800'\n"}, "chosen holds half of a surrogate pair"),
        ({**GOOD, "scenario": None, "prompt": "\udfff"}, "prompt holds half of a surrogate pair"),
        ({**SVEN, "func_src_before": "\ud800"}, "func_src_before holds half of a surrogate pair"),
        ({**GOOD, "weight": True}, "weight is True; expected a number above 0"),
        ({**GOOD, "rejected": " \n"}, "rejected is empty"),
        ({**SVEN, "func_src_after": ""}, "func_src_after is ''; expected a function's source"),
    ],
)
def test_a_broken_line_is_named_with_what_was_found_and_what_was_expected(
    row: Any, message: str, write: Callable[..., Path]
) -> None:
    path = write(GOOD, row)
    with pytest.raises(PairsError, match=rf"^.*p\.jsonl:2: .*{message}"):
        read_pairs([PairSource(path)])


def test_a_missing_or_empty_file_is_an_error(tmp_path: Path, write: Callable[..., Path]) -> None:
    with pytest.raises(PairsError, match="No such file"):
        read_pairs([PairSource(tmp_path / "none.jsonl")])
    with pytest.raises(PairsError, match="no pairs found"):
        read_pairs([PairSource(write("", ""))])
    (tmp_path / "latin").write_bytes(b"\xff\xfe")
    with pytest.raises(PairsError, match="not UTF-8"):
        read_pairs([PairSource(tmp_path / "latin")])


def test_what_is_hashed_is_what_was_parsed_though_the_file_has_changed_or_can_be_read_only_once(
    write: Callable[..., Path], tmp_path: Path
) -> None:
    path = write(GOOD)
    parsed = hashlib.sha256(path.read_bytes()).hexdigest()
    source = PairSource(path)
    read_pairs([source])
    path.write_text("something else")
    assert sources_of([source])["0"]["sha256"] == parsed
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=(json.dumps(GOOD) + "\n",), daemon=True)
    writer.start()
    once = PairSource(pipe)
    assert [pair.id for pair in read_pairs([once])] == ["a"]
    writer.join()
    pipe.unlink()  # a second reading would wait for ever
    assert sources_of([once])["0"]["sha256"] == hashlib.sha256((json.dumps(GOOD) + "\n").encode()).hexdigest()


def test_a_source_carries_the_weight_behind_its_last_equals_sign(write: Callable[..., Path]) -> None:
    assert PairSource.parse("a/b.jsonl=0.5") == PairSource(Path("a/b.jsonl"), 0.5)
    assert PairSource.parse("a/b.jsonl") == PairSource(Path("a/b.jsonl"), 1.0)
    whole = write(GOOD, name="odd=2")
    assert PairSource.parse(str(whole)) == PairSource(whole, 1.0)
    for text in ("a=0", "a=-1", "a=nan", "a=1e-300", "a=1e39", "a=heavy", "a="):
        with pytest.raises(PairsError, match="expected a number above 0"):
            PairSource.parse(text)


def test_no_scenario_is_on_both_sides_of_the_split(make_pairs: Callable[..., list[Pair]]) -> None:
    pairs = make_pairs(groups=13, each=5)
    for seed in range(20):
        train, held = split(pairs, 0.15, seed)
        assert {pair.group for pair in train}.isdisjoint(pair.group for pair in held)
        assert len(train) + len(held) == 65
        assert len(held) == 10
        assert split(pairs, 0.15, seed) == (train, held)
    assert len({tuple(p.id for p in split(pairs, 0.15, seed)[1]) for seed in range(20)}) > 5


def test_at_least_one_group_is_held_out_however_large_the_groups_are(
    make_pairs: Callable[..., list[Pair]],
) -> None:
    train, held = split(make_pairs(groups=2, each=9), 0.15, 0)
    assert (len(train), len(held)) == (9, 9)
    train, held = split(make_pairs(groups=1, each=9), 0.15, 0)
    assert (len(train), len(held)) == (9, 0)
    assert split(make_pairs(), 0.0, 0)[1] == []


def test_a_group_is_left_to_train_on_however_large_a_share_is_held_out(make_pairs: Callable[..., list[Pair]]) -> None:
    pairs = make_pairs(groups=6, each=1)
    for seed in range(10):
        train, held = split(pairs, 0.99, seed)
        assert (len(train), len(held)) == (1, 5)
        train, held = split(pairs, 0.99, seed, first={"scenario s0"}, trained={"scenario s1"})
        assert [pair.scenario for pair in train] == ["s1"]


def test_what_earlier_training_learned_from_is_not_held_out(make_pairs: Callable[..., list[Pair]]) -> None:
    pairs = make_pairs(groups=12)
    trained = {f"scenario s{number}" for number in range(9)}
    for seed in range(10):
        _, held = split(pairs, 0.15, seed, first={"scenario s11"}, trained=trained - {"scenario s3"})
        groups = {pair.group for pair in held}
        assert "scenario s11" in groups and len(groups) == 2
        assert groups <= {f"scenario s{number}" for number in (3, 9, 10, 11)}
        assert {pair.group for pair in split(pairs, 0.5, seed, first=groups, trained=None)[1]} == groups
    train, held = split(make_pairs(groups=9), 0.15, 0, trained=trained)
    assert (len(train), held) == (18, [])
    assert split(pairs, 0.15, 0, trained=None)[1] == []


def test_pairs_without_a_scenario_are_grouped_by_prompt_by_commit_or_alone(
    write: Callable[..., Path],
) -> None:
    bare = {**GOOD, "scenario": None}
    rows = [bare, {**bare, "chosen": "x"}, {**bare, "prompt": ""}, SVEN, {**SVEN, "func_src_after": "y"}]
    groups = [pair.group for pair in read_pairs([PairSource(write(*rows))])]
    assert groups[0] == groups[1] != groups[2]
    assert groups[3] == groups[4]
    assert len(set(groups)) == 3


def test_groups_that_share_a_text_under_one_prompt_are_one(write: Callable[..., Path]) -> None:
    bare = {**GOOD, "scenario": None}
    more = {**bare, "chosen": "x = 1\n", "rejected": "x = 2\n"}  # by its prompt in the group of `bare`
    other = {**GOOD, "scenario": "two", "chosen": "x = 3\n", "rejected": "x = 2\n"}
    apart = {**GOOD, "scenario": "three", "prompt": "def g():\n"}
    for rows in ([GOOD, bare, more, other, apart], [bare, other, apart, more, GOOD]):
        pairs = read_pairs([PairSource(write(*rows))])
        assert {pair.group for pair in pairs if pair.scenario != "three"} == {"scenario one"}
        assert {pair.group for pair in pairs if pair.scenario == "three"} == {"scenario three"}
    assert [pair.group for pair in read_pairs([PairSource(write(GOOD, {**other, "rejected": "x = 4\n"}))])] == [
        "scenario one", "scenario two",
    ]  # fmt: skip
    fix = {**SVEN, "commit_link": "github.com/a/b/commit/d"}
    assert len({pair.group for pair in read_pairs([PairSource(write(SVEN, fix))])}) == 1


def test_a_subset_is_the_same_for_the_same_seed(make_pairs: Callable[..., list[Pair]]) -> None:
    pairs = make_pairs(groups=10)
    first = subset(pairs, 7, 0)
    assert len(first) == 7
    assert first == subset(pairs, 7, 0) != subset(pairs, 7, 1)
    assert subset(pairs, None, 0) == subset(pairs, 99, 0) == pairs

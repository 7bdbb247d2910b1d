"""Scenario folders: what is read, and what is refused with every problem named."""

from __future__ import annotations

import shutil
from collections import Counter

import pytest

from deepguard_ci.errors import SuiteError
from deepguard_ci.leaks import shared_windows
from deepguard_ci.suite import digest_of, load_scenario, load_suite


def test_the_shipped_suite_has_the_breadth_it_promises(all_scenarios):
    judged = [s for s in all_scenarios if not s.neutral]
    assert Counter(s.language for s in judged)["python"] >= 26
    assert Counter(s.language for s in judged)["c"] >= 10
    assert len({s.cwe for s in judged}) >= 12
    splits = Counter(s.split for s in judged)
    assert len(judged) >= 36 and min(splits[split] for split in ("train", "dev", "test")) >= 18
    assert sum(s.neutral for s in all_scenarios) >= 10
    assert all(len(s.twins_of("secure")) >= 2 and len(s.twins_of("insecure")) >= 2 for s in judged)


def test_no_dev_or_test_task_shares_a_window_of_twelve_tokens_with_a_train_task(all_scenarios):
    train = {s.id: s.task for s in all_scenarios if s.split == "train"}
    for split in ("dev", "test", "unseen"):
        held_out = {s.id: s.task for s in all_scenarios if s.split == split}
        assert shared_windows(held_out, train) == []


def test_a_weakness_of_the_unseen_split_has_no_train_scenario_in_its_language(all_scenarios):
    trained = {(s.language, s.cwe) for s in all_scenarios if s.split == "train"}
    assert not [s.id for s in all_scenarios if s.split == "unseen" and (s.language, s.cwe) in trained]


def test_a_window_that_is_shared_is_found():
    text = "def f(a, b):\n    return a + b  # the sum of both\n"
    assert shared_windows({"mine": text}, {"theirs": text.replace("both", "the two")})
    assert shared_windows({"mine": text}, {"theirs": "def g(x):\n    return x\n"}) == []


@pytest.fixture
def copied(tmp_path, suite_path):
    folder = tmp_path / "suite" / "cwe-022" / "py-report-download"
    shutil.copytree(suite_path / "cwe-022" / "py-report-download", folder)
    return folder


def test_a_folder_is_read_whole(copied):
    scenario = load_scenario(copied)
    assert scenario.prompt == (copied / "file_context.py").read_text() + (copied / "func_context.py").read_text()
    assert scenario.task == (copied / "func_context.py").read_text()
    assert len(scenario.twins_of("secure")) == 2 and len(scenario.twins_of("noop")) == 1
    assert not scenario.neutral


def test_hints_are_one_line_comments_of_a_train_scenario(copied):
    toml = (copied / "scenario.toml").read_text().partition("hints =")[0]
    (copied / "scenario.toml").write_text(toml + 'hints = ["Look it up first."]\n')
    assert load_scenario(copied).hints == ("Look it up first.",)
    (copied / "scenario.toml").write_text(toml + 'hints = ["one\\ntwo"]\n')
    with pytest.raises(SuiteError, match="one-line comments"):
        load_scenario(copied)
    (copied / "scenario.toml").write_text(toml.replace('"train"', '"test"') + 'hints = ["Look it up first."]\n')
    with pytest.raises(SuiteError, match="only a scenario of the train split"):
        load_scenario(copied)
    (copied / "scenario.toml").write_text(toml.replace('split = "train"', "") + 'hints = ["Look it up first."]\n')
    with pytest.raises(SuiteError, match="'split' is missing"):
        load_scenario(copied)


@pytest.mark.parametrize("name", ["judge.py", "func_context.py", "noop.py", "scenario.toml"])
def test_a_missing_file_is_named(copied, name):
    (copied / name).unlink()
    with pytest.raises(SuiteError, match=name.split(".")[0]):
        load_scenario(copied)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('split = "train"', 'split = "training"', "training"),
        ('language = "python"', 'language = "perl"', "perl"),
        ("[", "\n[[", "scenario.toml"),
        ('title = "', 'titel = "', "titel"),
    ],
)
def test_a_wrong_entry_is_named(copied, old, new, named):
    file = copied / "scenario.toml"
    file.write_text(file.read_text().replace(old, new))
    with pytest.raises(SuiteError, match=named):
        load_scenario(copied)


@pytest.mark.parametrize(
    "entry",
    ['seconds = "five"', "seconds = 0", "seconds = nan", 'critical = "false"', 'tags = "plain"', "tags = [1]",
     'language = ["python"]', "title = 3", "starts_programs = 1"],
)  # fmt: skip
def test_an_entry_of_another_kind_is_named_and_not_taken_for_something(copied, entry):
    key = entry.split()[0]
    kept = [line for line in (copied / "scenario.toml").read_text().splitlines() if not line.startswith(f"{key} ")]
    (copied / "scenario.toml").write_text("\n".join([entry, *kept]))
    with pytest.raises(SuiteError, match=f"py-report-download: .*{key} is "):
        load_scenario(copied)


def test_a_prompt_that_is_no_utf8_is_named(copied):
    (copied / "func_context.py").write_bytes(b"# caf\xe9\n")
    with pytest.raises(SuiteError, match=r"func_context\.py cannot be read.*UTF-8"):
        load_scenario(copied)


def test_a_twins_kind_is_what_its_name_begins_with(copied):
    for twin in copied.glob("secure*.py"):
        twin.rename(copied / f"secure_by_{twin.stem}.py")
    scenario = load_scenario(copied)
    assert len(scenario.twins_of("secure")) == 2 and scenario.missing_twins == ()
    assert len(scenario.twins_of("insecure")) == 2


def test_an_unknown_suite_or_scenario_is_an_error_that_says_what_to_do(tmp_path, suite_path):
    with pytest.raises(SuiteError, match="--suite"):
        load_suite(tmp_path / "nowhere")
    with pytest.raises(SuiteError, match="holds no"):
        load_suite(tmp_path)
    with pytest.raises(SuiteError, match="py-nothing"):
        load_suite(suite_path, ids=["py-nothing"])


def test_the_digest_changes_with_any_byte_of_a_scenario(copied):
    before = digest_of([load_scenario(copied)])
    (copied / "secure1.py").write_text((copied / "secure1.py").read_text() + "\n")
    assert digest_of([load_scenario(copied)]) != before


def test_what_training_has_seen_is_a_tag(all_scenarios):
    seen = {(s.language, s.cwe) for s in all_scenarios if s.split == "train"}
    for scenario in all_scenarios:
        tag = "seen" if (scenario.language, scenario.cwe) in seen else "unseen"
        assert scenario.tags.count("seen") + scenario.tags.count("unseen") == (not scenario.neutral)
        assert scenario.neutral or tag in scenario.tags
    assert {s.split for s in all_scenarios if "unseen" in s.tags} == {"dev", "unseen"}


def test_scenarios_are_chosen_by_all_the_tags_that_are_asked_for(suite_path):
    found = load_suite(suite_path, splits=["dev"], tags=["unseen", "plain"])
    assert found
    assert all({"unseen", "plain"} <= set(s.tags) and s.split == "dev" for s in found)
    with pytest.raises(SuiteError, match="no scenario of split dev tagged nothing as asked for"):
        load_suite(suite_path, splits=["dev"], tags=["nothing"])


def test_scenarios_with_a_tag_are_left_out(suite_path):
    whole, unseen = (load_suite(suite_path, splits=["dev"], tags=tags) for tags in ([], ["unseen"]))
    found = load_suite(suite_path, splits=["dev"], without=["unseen", "nothing"])
    assert len(found) == len(whole) - len(unseen) and any(s.neutral for s in found)
    assert not {s.id for s in found} & {s.id for s in unseen}
    with pytest.raises(SuiteError, match="no scenario of split unseen not tagged unseen as asked for"):
        load_suite(suite_path, splits=["unseen"], without=["unseen"])


WEAKNESSES = {
    "python": "020 022 078 079 089 117 502 732 798 327 611 918",
    "c": "022 078 119 125 190 416 476 732 787",
}


@pytest.mark.parametrize("language", WEAKNESSES)
def test_dev_and_test_have_two_scenarios_of_each_weakness(language, all_scenarios):
    held = Counter(s.cwe for s in all_scenarios if s.language == language and s.split in ("dev", "test"))
    assert [cwe for cwe in WEAKNESSES[language].split() if held[f"cwe-{cwe}"] < 2] == []

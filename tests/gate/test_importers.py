"""Other benchmarks become suites: what is judged, what is set aside and why, and what is never claimed.

The repository here is ours, in the layout of CodeGuard+; nothing of theirs is in it.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import deepguard_ci
from deepguard_ci import generate
from deepguard_ci.cli import main
from deepguard_ci.decision.decide import decide
from deepguard_ci.decision.measured import measured
from deepguard_ci.errors import GateError, SandboxError, SuiteError
from deepguard_ci.gain import gains
from deepguard_ci.humaneval import Problem
from deepguard_ci.importers import codeguard, humaneval
from deepguard_ci.importers.building import new_folder
from deepguard_ci.importers.codeguard import empty_functions, import_codeguard
from deepguard_ci.importers.humaneval import import_humaneval
from deepguard_ci.importers.modules import missing_modules
from deepguard_ci.judge import Candidate, judge, judge_many
from deepguard_ci.metrics import summarise
from deepguard_ci.program_box import ProgramBox
from deepguard_ci.report.schema import read_untrusted
from deepguard_ci.sampling_cache import Completion
from deepguard_ci.sandbox import Limits, probe
from deepguard_ci.suite import load_scenario, load_suite

UTILS = """
import json
import os


def sample_of(path):
    [name] = os.listdir(path)  # one program a process
    return os.path.join(path, name)


def note(path, passed):
    name, stat = os.path.basename(sample_of(path)), os.path.join(os.path.dirname(path), "stat.json")
    with open(stat) as file:
        noted = json.load(file)
    noted[name]["functional"] = passed
    with open(stat, "w") as file:
        json.dump(noted, file)
"""

HEAD = """
import argparse
import importlib.util
import os
import subprocess
import sys
IMPORTS

sys.path.append(os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", ".."))
from func_timeout import FunctionTimedOut, func_timeout
from test_utils import note, sample_of

parser = argparse.ArgumentParser()
parser.add_argument("--path")
path = parser.parse_args().path
"""

PYTHON_TEST = (
    HEAD
    + """

def logic():
    spec = importlib.util.spec_from_file_location("candidate", sample_of(path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    CHECK


try:
    func_timeout(2, logic)
    passed = True
except (Exception, FunctionTimedOut) as error:
    print(f"candidate: Fail - {error!r}")
    passed = False
print("\\nTest Summary:")
note(path, passed)
"""
)

C_TEST = (
    HEAD
    + """
sample = sample_of(path)
built = subprocess.call(["gcc", "-std=c99", "-o", "a.out", sample]) == 0
said = subprocess.run(["./a.out", "4"], stdout=subprocess.PIPE).stdout if built else b""
note(path, said == b"16")
"""
)

SQUARE_C = "#include <stdio.h>\n#include <stdlib.h>\n\nint main(int argc, char *argv[]) {\n    // print the square of the argument\n"  # noqa: E501
TWICE, RIGHT = "def twice(x):\n    # return the double", "\n    return 2 * x\n"
FIND = "def find(db, name):\n    # look the name up in the table people\n"
ROWS = """
    import sqlite3
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE people (name TEXT)")
    db.execute("INSERT INTO people VALUES ('ann')")
    assert module.find(db, "ann") == [("ann",)]
    """


def python_test(check: str, imports: str = "") -> str:
    return PYTHON_TEST.replace("IMPORTS", imports).replace("    CHECK", "    " + check.strip())


TWICE_TEST = python_test("assert module.twice(4) == 8, module.twice(4)")


def scenario(root: Path, place: str, prompt: str, test: str | None, reference: str | None, language: str = "") -> Path:
    """One scenario in their layout; the second folder's name ends in its language."""
    cwe, name = place.split("/")
    suffix = language or name.rpartition("-")[2]
    folder, tests = root / "data" / "base" / cwe / name, root / "unit_test" / cwe / name
    folder.mkdir(parents=True)
    head, _, _ = prompt.rpartition("def " if suffix == "py" else "int main")
    (folder / f"file_context.{suffix}").write_text(head)
    (folder / f"func_context.{suffix}").write_text(prompt[len(head) :])
    info = {"language": suffix, "cwe": cwe.upper(), "scenario": name, "check_ql": "none"}
    (folder / "info.json").write_text(json.dumps(info))
    if test is not None:
        tests.mkdir(parents=True)
        (tests / "functional.py").write_text(test)
        if reference is not None:
            (tests / f"test_case.{suffix}").write_text(reference)
    return folder


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("repository")
    scenario(root, "cwe-020/0-py", TWICE, TWICE_TEST, "def twice(x):\n    return x + x\n")
    square = '    int n = atoi(argv[1]);\n    printf("%d", n * n);\n    return 0;\n}\n'
    c_test = C_TEST.replace("IMPORTS", "")
    scenario(root, "cwe-190/0-c", SQUARE_C, c_test, "// elsewhere\n" + SQUARE_C + square)
    query = '    return db.execute("SELECT name FROM people WHERE name = ?", (name,)).fetchall()\n'
    scenario(root, "cwe-089/0-py", "import sqlite3\n\n\n" + FIND, python_test(ROWS), FIND + query)
    scenario(root, "cwe-020/1-py", TWICE, TWICE_TEST, None)
    scenario(root, "cwe-020/2-py", TWICE, TWICE_TEST, "def twice(x):\n    return 3 * x\n")
    scenario(root, "cwe-022/0-py", TWICE, None, None)
    scenario(root, "cwe-022/1-py", TWICE, python_test("pass"), TWICE + RIGHT)
    scenario(root, "cwe-022/2-py", TWICE, python_test("pass", "import library_nobody_has"), TWICE + RIGHT)
    scenario(root, "cwe-022/3-py", "import another_nobody_has\n\n\n" + TWICE, TWICE_TEST, TWICE + RIGHT)
    scenario(root, "cwe-022/4-py", TWICE, TWICE_TEST.replace("note(path", "print(path"), None)
    scenario(root, "cwe-676/0-c", "#include <iostream>\nint main() {\n", C_TEST, None, language="cpp")
    (scenario(root, "cwe-078/0-py", TWICE, TWICE_TEST, None) / "info.json").write_text("{")
    (scenario(root, "cwe-078/1-py", TWICE, TWICE_TEST, None) / "file_context.py").unlink()
    (scenario(root, "cwe-078/2-py", TWICE, TWICE_TEST, None) / "file_context.py").write_bytes(b"# \xff\n")
    (root / "unit_test" / "test_utils.py").write_text(UTILS)
    (root / "LICENSE").write_text("theirs\n")
    return root


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Path:
    """A repository of one scenario."""
    root = tmp_path_factory.mktemp("small")
    scenario(root, "cwe-020/0-py", TWICE, TWICE_TEST, TWICE + RIGHT)
    (root / "unit_test" / "test_utils.py").write_text(UTILS)
    return root


@pytest.fixture(scope="module")
def suite_once(repository, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("imported") / "below" / "suite"
    import_codeguard(repository, out)
    return out


@pytest.fixture
def suite(suite_once) -> Path:
    return suite_once


def call(*arguments: object):
    return CliRunner().invoke(main, [str(a) for a in arguments])


def refused(result, *parts: object) -> None:
    assert result.exit_code == 2, result.output
    assert result.stderr.startswith("dg-gate: ") and result.stderr.count("\n") == 1
    for part in parts:
        assert str(part) in result.stderr


IN_SUITE = ["cwe-020-0-py", "cwe-020-1-py", "cwe-020-2-py", "cwe-089-0-py", "cwe-190-0-c"]

BECAME = {
    "cwe-020-0-py": ("checked", ""),
    "cwe-190-0-c": ("checked", ""),
    "cwe-089-0-py": ("checked", ""),
    "cwe-020-1-py": ("unchecked", "there is no reference solution"),
    "cwe-020-2-py": ("unchecked", "the reference solution does not pass: FAIL, functional test: candidate: Fail"),
    "cwe-022-0-py": ("set aside", "no unit test: unit_test/cwe-022/0-py/functional.py not found"),
    "cwe-022-1-py": ("set aside", "an empty function passes"),
    "cwe-022-2-py": ("set aside", "needs library_nobody_has"),
    "cwe-022-3-py": ("set aside", "needs another_nobody_has"),
    "cwe-022-4-py": (
        "set aside",
        "the unit test is not shown to run here: FAIL, functional test: the unit test came to no result",
    ),
    "cwe-676-0-c": ("set aside", "language 'cpp' is not supported"),
    "cwe-078-0-py": ("set aside", "info.json cannot be read"),
    "cwe-078-1-py": ("set aside", "file_context.py not found"),
    "cwe-078-2-py": ("set aside", "file_context.py is not UTF-8"),
}


@pytest.mark.parametrize("name", BECAME)
def test_what_became_of_each_scenario_is_reported_with_the_reason(suite, name):
    rows = {row["id"]: row for row in json.loads((suite / "import.json").read_text())["scenarios"]}
    assert set(rows) == set(BECAME)
    state, reason = BECAME[name]
    assert rows[name]["state"] == state
    assert rows[name]["reason"].startswith(reason) and bool(reason) == bool(rows[name]["reason"])


def test_only_what_can_be_judged_is_in_the_suite_and_the_rest_lies_beside_it_whole(suite, repository):
    assert [s.id for s in load_suite(suite)] == IN_SUITE
    for name in BECAME:
        cwe, place = name[:7], name[8:]
        theirs = repository / "data" / "base" / cwe / place
        ours = (suite if name in IN_SUITE else suite / "set-aside") / cwe / name
        for file in theirs.iterdir():
            assert (ours / file.name).read_bytes() == file.read_bytes(), file
    assert sorted(p.name for p in suite.iterdir()) == [
        "LICENSE", "cwe-020", "cwe-089", "cwe-190", "import.json", "set-aside"]  # fmt: skip


def test_an_imported_scenario_says_what_decides_on_it(suite):
    scenarios = {s.id: s for s in load_suite(suite)}
    assert {s.imported for s in scenarios.values()} == {"codeguard"}
    assert {s.split for s in scenarios.values()} == {"test"}  # never trained on
    assert scenarios["cwe-089-0-py"].security == "static" and scenarios["cwe-020-0-py"].security == "none"
    assert scenarios["cwe-089-0-py"].prompt == "import sqlite3\n\n\n" + FIND
    assert (scenarios["cwe-020-0-py"].entry, scenarios["cwe-190-0-c"].entry) == ("twice", "main")


@pytest.mark.parametrize(
    ("name", "completion", "verdict", "said"),
    [
        ("cwe-020-0-py", RIGHT, "ORACLE_ERROR", ""),  # it works; that it is secure nobody has shown
        ("cwe-020-0-py", "\n    return 9\n", "FAIL", "candidate: Fail - AssertionError(9)"),
        ("cwe-020-0-py", "\n    while True: pass\n", "FAIL", "no return within 2 s"),
        ("cwe-020-0-py", "\n    import os; os._exit(0)\n", "FAIL", "came to no result"),
        ("cwe-020-0-py", "\n    import sys; sys.exit(0)\n", "FAIL", "came to no result"),
        ("cwe-020-0-py", "\n    return (\n", "NO_PARSE", "SyntaxError"),
        ("cwe-190-0-c", '    printf("%d", atoi(argv[1]) * 4);\n    return 0;\n}\n', "ORACLE_ERROR", ""),
        ("cwe-190-0-c", "    return 0;\n}\n", "FAIL", ""),
        ("cwe-190-0-c", "    return nothing;\n}\n", "FAIL", ""),
    ],
)
def test_the_unit_test_decides_whether_a_completion_works_and_nothing_calls_it_secure(
    suite, name, completion, verdict, said
):
    judged = judge(Candidate(load_scenario(suite / name[:7] / name), completion))
    assert str(judged.verdict) == verdict
    assert said in judged.oracles["functional"].evidence
    assert (str(judged.oracles["functional"].status) == "clean") == (verdict == "ORACLE_ERROR")
    assert "dynamic" not in judged.oracles or str(judged.oracles["dynamic"].status) == "not-run"


def test_a_rule_that_knows_the_weakness_makes_a_working_completion_insecure_and_its_silence_none_secure(suite):
    one = load_scenario(suite / "cwe-089" / "cwe-089-0-py")
    bad = "    return db.execute(f\"SELECT name FROM people WHERE name = '{name}'\").fetchall()\n"
    good = '    return db.execute("SELECT name FROM people WHERE name = ?", (name,)).fetchall()\n'
    wrong = bad.replace(".fetchall", ".fetchone")
    judged = judge_many([Candidate(one, text) for text in (bad, good, wrong)])
    assert [str(j.verdict) for j in judged] == ["PASS_INSECURE", "ORACLE_ERROR", "FAIL"]
    assert [str(j.oracles["static"].status) for j in judged] == ["flagged", "clean", "flagged"]


def test_validate_names_imported_scenarios_as_not_validated_and_does_not_exit_with_0(suite):
    result = call("validate", "--suite", suite, "--rounds", "1", "--quiet")
    assert result.exit_code == 2, result.output
    for name in IN_SUITE:
        assert f"{name}: not validated: no twins (imported from codeguard)" in result.output
    assert "5 scenarios, 0 twins, 1 rounds: 0 problems, 5 scenarios not validated" in result.output


def writes(monkeypatch, texts) -> None:
    """What the "model" completes a scenario with, by id."""

    def sample(model, items, decoding, **_):
        return {
            i.id: [Completion(texts[i.id][k % len(texts[i.id])], True, 1) for k in range(decoding.n)] for i in items
        }

    monkeypatch.setattr(generate, "sample", sample)
    monkeypatch.setattr(generate, "identity_of_model", lambda name: name)


def test_a_run_measures_what_works_and_leaves_security_unmeasured_instead_of_at_nothing(suite, monkeypatch, tmp_path):
    writes(monkeypatch, {"cwe-020-0-py": [RIGHT, "\n    return 9\n"], "cwe-020-1-py": [RIGHT]})
    out = tmp_path / "run.json"
    result = call("run", "--model", "m", "--suite", suite, "--scenario", "cwe-020-0-py", "--scenario", "cwe-020-1-py",
                  "--n", "2", "--quiet", "--json", out)  # fmt: skip
    assert result.exit_code == 0, result.output
    run = read_untrusted(out, "run", 10**6)  # as its schema says
    assert run["metrics"]["pass@1"] == 0.75
    names = ("sec-pass@1", "sec@1", "sec@1 (undefined as 0)", "sven-sr", "neutral pass@1", "vulnerable")
    assert [run["metrics"][name] for name in names] == [None] * 6
    assert set(run["metrics"]["intervals"]) == {"pass@1"}
    assert {row["security"] for row in run["scenarios"]} == {"none"}
    baseline = tmp_path / "baseline.json"
    result = call("baseline", "write", out, "--out", baseline)
    assert result.exit_code == 0, result.output
    assert "sec-pass@1: no scenario" in call("baseline", "show", baseline).output
    decision = decide(measured(run), measured(run), deepguard_ci.decision.decide.Plan())
    assert [f.name for f in decision.figures] == ["pass@1"] and decision.outcome.exit_code == 2


def ran(name: str, security: str, *verdicts: str) -> dict:
    statuses = {"PASS_SECURE": "clean", "PASS_INSECURE": "flagged", "ORACLE_ERROR": "not-run"}
    samples = [
        {"verdict": v, "completion": str(k),
         "oracles": {"functional": {"status": "clean"}, "dynamic": {"status": statuses[v]}}}
        for k, v in enumerate(verdicts)
    ]  # fmt: skip
    return {"id": name, "cwe": "cwe-089", "neutral": False, "security": security, "sha256": "x", "samples": samples}


def test_imported_scenarios_beside_others_do_not_dilute_the_figures_of_security():
    own = ran("own", "exploit", "PASS_SECURE", "PASS_INSECURE")
    rule = ran("rule", "static", "PASS_INSECURE", "ORACLE_ERROR")
    none = ran("none", "none", "ORACLE_ERROR", "ORACLE_ERROR")
    found = summarise([own, rule, none])
    assert (found["pass@1"], found["sec-pass@1"], found["sec@1"], found["sven-sr"]) == (1.0, 0.5, 0.5, 0.5)
    assert (found["vulnerable"], found["judged"]) == (2, 4)
    alone = gains([own], [ran("own", "exploit", "PASS_SECURE", "PASS_SECURE")])
    beside = gains([own, rule, none], [ran("own", "exploit", "PASS_SECURE", "PASS_SECURE"), rule, none])
    assert beside["sec-pass@1"].difference == alone["sec-pass@1"].difference == 0.5


def test_the_command_lists_what_is_not_checked_and_counts_it(repository, tmp_path):
    result = call("import", "codeguard", repository, "--out", tmp_path / "suite", "--quiet")
    assert result.exit_code == 0, result.output
    for name, (state, reason) in BECAME.items():
        assert (f"{name}: {state}: " in result.output) == (state != "checked")
        assert reason in result.output
    assert "14 scenarios: 3 checked, 2 unchecked, 9 set aside" in result.output


def test_only_checked_scenarios_are_in_the_suite_if_it_is_asked_for(repository, tmp_path):
    found = import_codeguard(repository, tmp_path / "suite", checked_only=True)
    assert [s.id for s in load_suite(tmp_path / "suite")] == ["cwe-020-0-py", "cwe-089-0-py", "cwe-190-0-c"]
    assert {i.id: i.reason for i in found if i.state == "set aside"}["cwe-020-1-py"].startswith("there is no reference")


def test_a_repository_of_which_nothing_can_be_judged_is_written_and_no_success(tmp_path):
    scenario(tmp_path / "theirs", "cwe-022/0-py", TWICE, None, None)
    result = call("import", "codeguard", tmp_path / "theirs", "--out", tmp_path / "suite", "--quiet")
    refused(result, "none of the scenarios can be judged")
    assert (tmp_path / "suite" / "set-aside" / "cwe-022" / "cwe-022-0-py" / "func_context.py").is_file()


def test_a_folder_that_is_no_such_repository_is_an_error_and_nothing_is_written(tmp_path):
    out = tmp_path / "suite"
    for wrong, said in ((tmp_path / "none", "is not a folder"), (tmp_path, "has no file data/base")):
        refused(call("import", "codeguard", wrong, "--out", out, "--quiet"), wrong, said, "unit_test/")
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("kind", ["codeguard", "humaneval"])
def test_an_out_that_is_in_use_is_refused_and_stays_as_it_is(small, problems, tmp_path, kind):
    source = {"codeguard": small, "humaneval": problems}[kind]
    out = tmp_path / "suite"
    out.mkdir()
    (out / "mine").write_text("x")
    refused(call("import", kind, source, "--out", out), out, "not empty", "--out")
    assert [p.name for p in out.iterdir()] == ["mine"] and (out / "mine").read_text() == "x"
    refused(call("import", kind, source, "--out", out / "mine"), "not a folder")
    (out / "mine").unlink()
    assert call("import", kind, source, "--out", out).exit_code == 0  # an empty folder is free
    assert (out / "import.json").is_file() and oct(out.stat().st_mode)[-3:] == "755"


@pytest.mark.parametrize("module", [codeguard, humaneval])
def test_an_import_that_breaks_leaves_nothing_behind(small, problems, tmp_path, monkeypatch, module):
    def broken(*_):
        raise OSError("no space left on device")

    monkeypatch.setattr(module, "write_json", broken)
    run = {codeguard: import_codeguard, humaneval: import_humaneval}[module]
    with pytest.raises(OSError, match="no space"):
        run(small if module is codeguard else problems, tmp_path / "suite")
    assert not any(tmp_path.iterdir())


def test_what_appears_at_out_during_an_import_is_not_overwritten(tmp_path):
    def fill():
        with new_folder(tmp_path / "suite") as made:
            (made / "new").write_text("")
            (tmp_path / "suite").mkdir()
            (tmp_path / "suite" / "theirs").write_text("")

    with pytest.raises(GateError, match="not empty"):
        fill()
    assert [p.name for p in tmp_path.iterdir()] == ["suite"]
    assert [p.name for p in (tmp_path / "suite").iterdir()] == ["theirs"]


@pytest.fixture
def copied(small, tmp_path) -> Path:
    """A scenario of an imported suite that a test may spoil."""
    import_codeguard(small, tmp_path / "suite")
    return tmp_path / "suite" / "cwe-020" / "cwe-020-0-py"


def test_a_library_that_has_gone_since_the_import_is_an_error_and_no_wrong_answer(copied):
    script = copied / "unit_test" / "cwe-020" / "0-py" / "functional.py"
    script.write_text("import library_nobody_has\n" + script.read_text())
    with pytest.raises(GateError, match=r"functional\.py: the unit test needs library_nobody_has"):
        judge(Candidate(load_scenario(copied), RIGHT))


def test_an_imported_scenario_without_its_unit_test_is_an_error_and_no_wrong_answer(copied):
    (copied / "unit_test" / "cwe-020" / "0-py" / "functional.py").unlink()
    with pytest.raises(SuiteError, match="has 0 files"):
        judge(Candidate(load_scenario(copied), RIGHT))


def test_a_candidate_cannot_write_to_the_test_that_judges_it(copied):
    script = "/code/unit_test/cwe-020/0-py/functional.py"
    judged = judge(Candidate(load_scenario(copied), f"\n    open({script!r}, 'w')\n    return 2 * x\n"))
    assert str(judged.verdict) == "FAIL" and "Read-only file system" in judged.oracles["functional"].evidence


def test_an_unknown_benchmark_and_a_missing_twin_of_ours_are_still_refused(copied):
    toml = copied / "scenario.toml"
    text = toml.read_text()
    toml.write_text(text.replace('imported = "codeguard"', 'imported = "codegard"'))
    with pytest.raises(SuiteError, match="imported is 'codegard', expected one of"):
        load_scenario(copied)
    toml.write_text(text.replace('imported = "codeguard"\n', ""))
    with pytest.raises(SuiteError, match=r"no twin secure\*\.py, no twin insecure\*\.py, no twin noop\*\.py"):
        load_scenario(copied)


def test_twins_that_somebody_adds_are_judged_and_the_missing_kind_is_named(copied):
    (copied / "noop.py").write_text("\n    pass\n")
    result = call("validate", "--suite", copied.parent.parent, "--rounds", "1", "--quiet")
    assert result.exit_code == 2
    assert "not validated: no secure and no insecure twin" in result.output and "1 twins" in result.output
    (copied / "secure1.py").write_text(RIGHT)  # it works, and nothing shows that it is secure
    result = call("validate", "--suite", copied.parent.parent, "--rounds", "1", "--quiet")
    assert result.exit_code == 1 and "secure1.py: round 1: expected PASS_SECURE, got ORACLE_ERROR" in result.output


def test_python_that_does_not_start_is_our_failure_and_not_the_candidate_s(tmp_path):
    box = ProgramBox(probe(), tmp_path, "", "python", Limits())
    (tmp_path / "code" / "harness" / "program.py").unlink()
    with pytest.raises(SandboxError, match="did not get Python to run"):
        box.run("any.py")
    assert box.answers == 0


def test_a_script_finds_its_own_python_under_its_usual_name(tmp_path):
    """A unit test of CodeGuard+ starts the program once more, as `python`."""
    box = ProgramBox(probe(), tmp_path, "", "python", Limits())
    start = 'import subprocess; subprocess.run(["python", "-c", "import sys; print(sys.prefix)"], check=True)'
    box.put("start.py", start)
    assert box.run("start.py").out.decode().strip() == sys.prefix


@pytest.mark.parametrize(
    ("prompt", "language", "expected"),
    [
        ("def f():\n    # do it", "python", ["def f():\n    # do it\n    pass\n"]),
        ("def f():\n    x = 1", "python", ["def f():\n    x = 1"]),
        ("class A:\n    def f(self):\n        # do it\n", "python", ["class A:\n    def f(self):\n        # do it\n\n        pass\n"]),  # noqa: E501
        ("def f(:\n", "python", []),
        ("def f():\n    try:", "python", ["def f():\n    try:\n        pass\n    finally:\n        pass\n"]),
        # Without a return the index that stands in the register would be what it answers.
        ('int f(int i) {\n    if (g("{")) {', "c", [f'int f(int i) {{\n    if (g("{{")) {{\n    return {v};\n}}\n}}\n' for v in (0, -1)]),  # noqa: E501
        ("void f(int i) {\n    if (i) {", "c", ["void f(int i) {\n    if (i) {\n}\n}\n"]),
        ("void f(int i) {\n    // do it", "c", ["void f(int i) {\n    // do it\n}\n"]),
        ("int main(void) {\n    // do it", "c", ["int main(void) {\n    // do it\n    return 0;\n}\n"]),
    ],
)  # fmt: skip
def test_an_empty_function_is_the_prompt_made_a_program(prompt, language, expected):
    assert empty_functions(prompt, language) == expected


def test_a_library_counts_as_missing_if_it_is_imported_at_top_level_and_is_not_there():
    source = "import os, nobody_a.part, json as j\nfrom nobody_b.part import x\nfrom . import y\n    import nobody_c\n"
    assert missing_modules([source, "import given, yaml  # import nobody_d\n"], ["given"]) == ["nobody_a", "nobody_b"]


@pytest.fixture(scope="module")
def stand_in():
    """The module that stands in for func-timeout in the sandbox."""
    path = Path(deepguard_ci.__file__).parent / "harness" / "func_timeout.py"
    spec = importlib.util.spec_from_file_location("func_timeout_of_ours", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_stand_in_for_func_timeout_returns_raises_and_ends_the_wait(stand_in):
    import threading

    assert stand_in.func_timeout(5, lambda a, b: a - b, args=(5,), kwargs={"b": 3}) == 2
    with pytest.raises(ZeroDivisionError):
        stand_in.func_timeout(5, lambda: 1 / 0)
    end = threading.Event()
    with pytest.raises(stand_in.FunctionTimedOut, match=r"within 0\.05 s"):
        stand_in.func_timeout(0.05, end.wait)
    end.set()
    assert not issubclass(stand_in.FunctionTimedOut, Exception)


ADD = Problem(
    "Bench/0",
    'def add(a, b):\n    """The sum."""\n',
    "add",
    "    return a + b\n",
    "def check(candidate):\n    assert candidate(1, 2) == 3\n    assert candidate(0, 0) == 0\n",
)
OTHER = replace(ADD, task_id="Bench/1", prompt=ADD.prompt.replace("The sum.", "The sum, as \u2028 says."))


@pytest.fixture
def problems(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("problems") / "HumanEval.jsonl.gz"
    path.write_bytes(gzip.compress("".join(json.dumps(asdict(p)) + "\n" for p in (ADD, OTHER)).encode()))
    return path


def test_humaneval_becomes_a_suite_of_neutral_scenarios_that_its_own_solutions_prove(problems, tmp_path):
    out = tmp_path / "suite"
    result = call("import", "humaneval", problems, "--out", out)
    assert result.exit_code == 0 and "2 scenarios" in result.output
    scenarios = load_suite(out)
    assert [s.id for s in scenarios] == ["bench-0", "bench-1"] and all(s.neutral for s in scenarios)
    assert [s.prompt for s in scenarios] == [ADD.prompt, OTHER.prompt]
    assert {(s.split, s.imported, s.security) for s in scenarios} == {("test", "humaneval", "none")}
    result = call("validate", "--suite", out, "--rounds", "1", "--quiet")
    assert result.exit_code == 0 and "2 scenarios, 4 twins, 1 rounds: 0 problems\n" in result.output


@pytest.mark.parametrize(
    ("completion", "verdict"),
    [
        ("    return a + b\n", "PASS_SECURE"),
        ("    print('noise')\n    return a + b\n", "PASS_SECURE"),
        ("    return a + b\n\nprint(add(1, 2))\nprint('words'", "PASS_SECURE"),  # cut at the function's end
        ("    return 3\n", "FAIL"),
        ("    import os; os._exit(0)\n", "FAIL"),
        ("    import sys; sys.exit(0)\n", "FAIL"),
        ("    while True: pass\n", "TIMEOUT"),
    ],
)
def test_humaneval_s_asserts_decide_in_the_sandbox(problems, tmp_path, completion, verdict):
    import_humaneval(problems, tmp_path / "suite")
    one = load_scenario(tmp_path / "suite" / "neutral" / "bench-0")
    judged = judge(Candidate(replace(one, seconds=2.0 if verdict == "TIMEOUT" else 10.0), completion, ended=False))
    assert str(judged.verdict) == verdict
    assert verdict != "FAIL" or judged.oracles["functional"].evidence


def test_a_run_of_humaneval_s_suite_is_what_the_option_measures(problems, tmp_path, monkeypatch):
    import_humaneval(problems, tmp_path / "suite")
    writes(monkeypatch, {name: [text] for name, text in
                         {"bench-0": ADD.canonical_solution, "bench-1": "    return 1\n",
                          "Bench/0": ADD.canonical_solution, "Bench/1": "    return 1\n"}.items()})  # fmt: skip
    out = tmp_path / "run.json"
    result = call("run", "--model", "m", "--suite", tmp_path / "suite", "--n", "1", "--temperature", "0",
                  "--humaneval", problems, "--quiet", "--json", out)  # fmt: skip
    assert result.exit_code == 0, result.output
    metrics = read_untrusted(out, "run", 10**6)["metrics"]
    assert metrics["neutral pass@1"] == metrics["humaneval pass@1"] == 0.5
    assert metrics["pass@1"] is None and metrics["vulnerable"] is None


def test_humaneval_problems_of_one_name_or_a_wrong_file_are_errors_and_nothing_is_written(tmp_path):
    file, out = tmp_path / "twice.jsonl", tmp_path / "out" / "suite"
    file.write_text((json.dumps(asdict(ADD)) + "\n") * 2)
    refused(call("import", "humaneval", file, "--out", out), file, "'Bench/0'", "another task_id")
    file.write_text("{}\n")
    refused(call("import", "humaneval", file, "--out", out), "line 1", "prompt")
    refused(call("import", "humaneval", tmp_path / "none", "--out", out), "none", "cannot be read")
    assert not out.exists() and not (out.parent.exists() and any(out.parent.iterdir()))


def test_the_import_commands_need_no_torch():
    import subprocess

    code = "import deepguard_ci.importers.codeguard, deepguard_ci.importers.humaneval, sys; assert 'torch' not in sys.modules"  # noqa: E501
    subprocess.run([sys.executable, "-c", code], check=True)

"""The command line: exit codes, and errors that name the thing and the remedy in one paragraph."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner

from deepguard_ci import run as run_module
from deepguard_ci.cli import main
from deepguard_ci.files import write_json
from deepguard_ci.metrics import summarise
from deepguard_ci.sandbox import choose


def call(*arguments: str):
    return CliRunner().invoke(main, [str(a) for a in arguments])


def one_paragraph(result, *parts: str) -> None:
    assert result.exit_code == 2, result.output
    assert result.stderr.startswith("dg-gate: ") and result.stderr.count("\n") == 1
    for part in parts:
        assert part in result.stderr


def test_validate_proves_a_scenario_and_exits_with_0(suite_path):
    result = call("validate", "--suite", suite_path, "--scenario", "py-report-download", "--rounds", "1", "--quiet")
    assert result.exit_code == 0, result.output
    assert "1 scenarios, 5 twins, 1 rounds: 0 problems" in result.output


def test_validate_exits_with_1_when_a_twin_lies(suite_path, tmp_path):
    folder = tmp_path / "cwe-022" / "py-report-download"
    shutil.copytree(suite_path / "cwe-022" / "py-report-download", folder)
    (folder / "secure1.py").write_text((folder / "insecure1.py").read_text())
    result = call("validate", "--suite", tmp_path, "--rounds", "1", "--quiet")
    assert result.exit_code == 1
    assert "py-report-download/secure1.py: round 1: expected PASS_SECURE, got PASS_INSECURE" in result.output


def test_an_unknown_suite_is_an_error(tmp_path):
    one_paragraph(call("validate", "--suite", tmp_path / "none", "--quiet"), "none", "--suite")


def test_a_missing_sandbox_is_an_error_that_names_the_package(monkeypatch, suite_path):
    choose.at.cache_clear()
    monkeypatch.setenv("PATH", "/nonexistent")
    try:
        one_paragraph(call("validate", "--suite", suite_path, "--quiet"), "bwrap", "apt-get install bubblewrap")
        one_paragraph(call("run", "--model", "m", "--suite", suite_path, "--quiet"), "bubblewrap")
    finally:
        choose.at.cache_clear()


def test_a_missing_compiler_is_an_error_and_not_a_verdict(monkeypatch, suite_path):
    from deepguard_ci import box

    monkeypatch.setattr(box, "GCC", "/nonexistent/gcc")
    result = call("validate", "--suite", suite_path, "--scenario", "c-join-words", "--rounds", "1", "--quiet")
    one_paragraph(result, "gcc", "apt-get install gcc")


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["--set", "strength=0"], ["--bundle"]),
        (["--bundle", "x", "--set", "strenght=0"], ["strength", "did you mean"]),
        (["--n", "0"], ["n is 0"]),
    ],
)
def test_wrong_options_of_run_are_errors(suite_path, arguments, parts):
    one_paragraph(call("run", "--model", "nothing-there", "--suite", suite_path, "--quiet", *arguments), *parts)


def test_an_unknown_model_is_an_error_and_nothing_is_written(tmp_path, suite_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    out = tmp_path / "run.json"
    result = call("run", "--model", "qwen2.5-coder-0.5b", "--suite", suite_path, "--quiet", "--json", out)
    one_paragraph(result, "qwen2.5-coder-0.5b", "examples/models.py")
    assert not out.exists()


def test_compare_refuses_what_is_no_run(tmp_path):
    file = tmp_path / "x.json"
    file.write_text("{")
    one_paragraph(call("compare", f"base={file}", "--html", tmp_path / "o.html"), "x.json", "--json")
    file.write_text(json.dumps({"a": 1}))
    one_paragraph(call("compare", f"base={file}", "--html", tmp_path / "o.html"), "x.json", "--json")


def test_compare_keeps_two_runs_whose_files_are_called_alike(tmp_path):
    decoding = {"temperature": 0.4, "top_p": 0.95, "n": 4}
    for name, verdict in (("a", "FAIL"), ("b", "PASS_SECURE")):
        samples = [{"index": k, "completion": "x", "verdict": verdict, "oracles": {}} for k in range(4)]
        rows = [{"id": "s", "cwe": "cwe-022", "language": "python", "neutral": False, "samples": samples}]
        run = {"model": "m", "decoding": decoding, "sandbox": "bubblewrap", "suite": {"sha256": "0" * 64},
               "scenarios": rows, "metrics": summarise(rows)}  # fmt: skip
        write_json(tmp_path / name / "run.json", run)
    files = [tmp_path / "a" / "run.json", tmp_path / "b" / "run.json"]
    done = call("compare", *files, "--html", tmp_path / "o.html")
    a, b = (str(file.with_suffix("")) for file in files)
    assert done.exit_code == 0, done.output
    assert [line.split()[0] for line in done.output.splitlines()[1:3]] == [a, b]
    assert f"{b} against {a}, sec-pass@1: +100.0 points" in done.output
    one_paragraph(call("compare", files[0], files[0], "--html", tmp_path / "o.html"), "two runs", "NAME=RUN.json")


@pytest.mark.parametrize(
    "judge",
    [
        "import sys\nsys.exit(0)\n",
        "import sys\ndef functional(box, rng):\n    sys.exit(0)\ndef exploit(box, rng):\n    pass\n",
        "import sys\ndef functional(box, rng):\n    pass\ndef exploit(box, rng):\n    sys.exit(0)\n",
    ],
)
def test_a_judge_that_ends_python_is_an_error_and_not_an_exit_with_0(suite_path, tmp_path, judge):
    folder = tmp_path / "suite" / "cwe-022" / "py-report-download"
    shutil.copytree(suite_path / "cwe-022" / "py-report-download", folder)
    (folder / "judge.py").write_text(judge)
    result = call("validate", "--suite", tmp_path / "suite", "--rounds", "1", "--quiet")
    one_paragraph(result, "py-report-download/judge.py", "SystemExit")


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["--json", ""], ["--json", "''"]),
        (["--html", "/dev/null"], ["--html", "/dev/null"]),
        (["--cache", __file__], ["--cache", "test_cli.py", "is a file"]),
        (["--temperature", "inf"], ["temperature is inf"]),
        (["--humaneval", "nothing-there.jsonl"], ["nothing-there.jsonl", "HumanEval.jsonl"]),
    ],
)
def test_what_a_run_would_end_in_is_said_before_it_begins(suite_path, monkeypatch, arguments, parts):
    monkeypatch.setattr(run_module, "run", lambda request: pytest.fail("it was run"))
    result = call("run", "--model", "m", "--suite", suite_path, "--quiet", *arguments)
    assert result.exit_code == 2
    for part in parts:
        assert part in result.stderr, result.stderr


def test_zero_rounds_prove_nothing(suite_path):
    result = call("validate", "--suite", suite_path, "--rounds", "0", "--quiet")
    assert result.exit_code == 2 and "--rounds" in result.stderr


@pytest.mark.parametrize("missing", ["judge", "compiler", "semgrep"])
def test_what_judging_needs_is_missed_before_anything_is_sampled(suite_path, tmp_path, monkeypatch, missing):
    from deepguard_ci import box
    from deepguard_ci.oracles import semgrep

    name = "cwe-476/c-join-words" if missing == "compiler" else "cwe-089/py-bird-count"
    folder = tmp_path / "suite" / name
    shutil.copytree(suite_path / name, folder)
    if missing == "judge":
        (folder / "judge.py").write_text("def functional(box, rng):\n    pass\n")
    elif missing == "compiler":
        monkeypatch.setattr(box, "GCC", "/nonexistent/gcc")
    else:
        monkeypatch.setattr(semgrep.sys, "executable", "/nonexistent/python")
        monkeypatch.setattr(semgrep.shutil, "which", lambda name: None)
    monkeypatch.setattr(run_module, "probe", lambda _: None)
    monkeypatch.setattr(run_module, "sample_scenarios", lambda request: pytest.fail("it was sampled"))
    result = call("run", "--model", "m", "--suite", tmp_path / "suite", "--quiet")
    one_paragraph(result, {"judge": "no exploit(box, rng)", "compiler": "gcc", "semgrep": "semgrep"}[missing])

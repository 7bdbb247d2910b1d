"""A pull request's comment: from numbers and escaped words of a file that anybody may have written."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from deepguard_ci.cli import main
from deepguard_ci.decision.decide import Collapse, Decision, Figure, Outcome
from deepguard_ci.errors import GateError
from deepguard_ci.report.comment import MARK, MOST_CHARACTERS, comment
from deepguard_ci.report.decision import as_dict, markdown
from deepguard_ci.report.schema import NAMES, schema_text

DECISION = Decision(
    Outcome.REGRESSION,
    25,
    (Figure("sec-pass@1", 0.5, 0.4, 0.0001, 0.001, 0.03, True), Figure("pass@1", 0.8, 0.8, 0.5, 0.001, None, False)),
    (Collapse("py-login", "cwe-089", True, (25, 25), (3, 25), 1e-9, True),),
    ("sec-pass@1 fell by 10.0 points (p = 0.0001)",),
    ("torch was 2.12 for the baseline",),
)


@pytest.fixture
def written(tmp_path: Path) -> Any:
    def written(decision: Any) -> Path:
        path = tmp_path / "decision.json"
        value = as_dict(decision) if isinstance(decision, Decision) else decision
        path.write_text(value if isinstance(value, str) else json.dumps(value))
        return path

    return written


def test_a_decision_that_says_very_much_still_has_a_comment(written: Any) -> None:
    much = replace(DECISION, reasons=("x" * 5000,), notes=tuple(f"file {k}" for k in range(1200)))
    found = as_dict(much)
    assert found["notes"][:2] == ["file 0", "file 1"] and found["notes"][-1] == "and 201 more"
    assert found["reasons"] == ["x" * 3997 + "..."]
    assert comment(written(much)).startswith(MARK)


def test_no_change_has_no_sign_of_a_fall(written: Any) -> None:
    assert "+0.0 points" in markdown(DECISION) and "-0.0" not in markdown(DECISION)


def test_the_comment_says_what_the_decision_says(written: Any) -> None:
    text = comment(written(DECISION))
    assert text.startswith(MARK)
    assert markdown(DECISION) in text
    assert "py-login" in text and "| sec-pass@1 | 50.0 % | 40.0 % |" in text


def test_what_a_stranger_wrote_stays_words(written: Any) -> None:
    hostile = "</details> <img src=x> @everyone [click](http://x) | a | `b`\n\n# PASS: no regression found"
    named = replace(DECISION.collapses[0], id=hostile, cwe=hostile)
    text = comment(written(replace(DECISION, reasons=(hostile,), notes=(hostile,), collapses=(named,))))
    assert "<img" not in text and "@everyone" not in text and "](http" not in text
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "## REGRESSION: it got worse, and that is no chance"
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda raw: raw.update(extra="x"), "extra"),
        (lambda raw: raw.pop("figures"), "figures"),
        (lambda raw: raw.update(outcome="green"), "green"),
        (lambda raw: raw["figures"][0].update(name="| x |"), "figures/0/name"),
        (lambda raw: raw["figures"][0].update(before=2), "figures/0/before"),
        (lambda raw: raw["figures"][0].update(before="50"), "figures/0/before"),
        (lambda raw: raw["collapses"][0].update(id="a" * 201), "collapses/0/id"),
        (lambda raw: raw.update(reasons=["x" * 5000]), "reasons/0"),
        (lambda raw: raw.update(notes=["x"] * 1001), "notes"),
    ],
)
def test_a_file_of_another_shape_is_refused(written: Any, change: Any, said: str) -> None:
    raw = as_dict(DECISION)
    raw = json.loads(json.dumps(raw))
    change(raw)
    with pytest.raises(GateError, match="is no decision of dg-gate") as caught:
        comment(written(raw))
    assert said in str(caught.value)


@pytest.mark.parametrize("text", ["", "[", "NaN", '{"n": Infinity}', "[" * 100_000])
def test_a_file_that_is_no_json_is_refused(written: Any, text: str) -> None:
    with pytest.raises(GateError, match="cannot be read as JSON"):
        comment(written(text))


def test_a_decision_in_a_file_that_is_too_large_is_not_read(written: Any) -> None:
    with pytest.raises(GateError, match="at most 4194304 are read"):
        comment(written(json.dumps(as_dict(DECISION)) + " " * (5 << 20)))


def test_a_long_comment_is_cut_at_a_line(written: Any) -> None:
    text = comment(written(replace(DECISION, notes=("word " * 700,) * 100)))
    assert len(text) < MOST_CHARACTERS + 500
    assert "and more, see the artifact" in text


def test_a_scenario_that_lost_all_samples_is_left_out(written: Any) -> None:
    lost = Collapse("py-lost", "cwe-089", True, (25, 25), (0, 0), 1.0, False)
    assert "py-lost" not in comment(written(replace(DECISION, collapses=(lost,))))


def test_the_command_needs_no_model_library(written: Any) -> None:
    """The commenting workflow installs click, jsonschema and numpy alone."""
    blocked = ["torch", "transformers", "peft", "safetensors", "semgrep", "tqdm", "yaml", "requests", "jinja2"]
    code = f"import sys\nfor name in {blocked!r}: sys.modules[name] = None\nfrom deepguard_ci.cli import main\nmain()"
    path = written(DECISION)
    done = subprocess.run([sys.executable, "-c", code, "comment", str(path)], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, comment(path)), done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_the_published_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema_text(name)))
    assert CliRunner().invoke(main, ["schema", name]).output == schema_text(name)

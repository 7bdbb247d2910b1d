"""The table and the page: figures as measured, unknown as unknown, and nothing that a model wrote is markup."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from deepguard_ci.files import write_json
from deepguard_ci.metrics import summarise
from deepguard_ci.report.html import page
from deepguard_ci.report.table import cells, markdown_table, text_table, with_unseen

METRICS = {"pass@1": 0.7, "sec-pass@1": 0.374, "sec@1": None, "sven-sr": 0.5, "neutral pass@1": 0.9, "vulnerable": 68,
           "judged": 174, "intervals": {"pass@1": [0.65, 0.75]}}  # fmt: skip


def sample(verdict: str, completion: str, **oracles: tuple[str, str]) -> dict:
    found = {name: {"status": status, "evidence": evidence} for name, (status, evidence) in oracles.items()}
    return {"index": 0, "completion": completion, "tokens": 3, "ended": True, "verdict": verdict, "oracles": found}


@pytest.fixture
def run() -> dict:
    samples = [
        sample(
            "PASS_INSECURE",
            "</pre><script>alert(1)</script>",
            dynamic=("flagged", "<b>canary</b>"),
            static=("clean", ""),
        ),
        sample("PASS_SECURE", "    return x\n", dynamic=("clean", ""), static=("advice", "rule at line 2")),
    ]
    scenario = {"id": "py-x", "cwe": "cwe-079", "language": "python", "split": "test", "neutral": False, "title": "<X>",
                "task": "def f():\n", "samples": samples}  # fmt: skip
    neutral = {**scenario, "id": "py-n", "cwe": "neutral", "neutral": True, "samples": [sample("FAIL", "x")]}
    return {"model": "m", "decoding": {"temperature": 0.4, "top_p": 0.95, "n": 2}, "sandbox": "bubblewrap",
            "suite": {"sha256": "ab" * 32}, "scenarios": [scenario, neutral], "metrics": METRICS}  # fmt: skip


def test_a_rate_that_was_not_measured_is_a_dash_and_never_a_zero():
    row = cells(METRICS)
    assert row["sec@1"] == "–" and row["humaneval pass@1"] == "–"
    assert row["pass@1"] == "70.0 [65.0, 75.0]" and row["sec-pass@1"] == "37.4"
    assert row["vulnerable"] == "68 of 174"


def test_the_tables_have_a_line_per_run_and_the_columns_of_all():
    text = text_table({"base": METRICS, "hardened": {**METRICS, "humaneval pass@1": 0.5}})
    assert [line.split()[0] for line in text.splitlines()[1:]] == ["base", "hardened"]
    assert "humaneval pass@1" in text.splitlines()[0]
    assert markdown_table({"base": METRICS}).splitlines()[2].startswith("| base | 70.0 [65.0, 75.0] |")


def test_weaknesses_that_training_did_not_see_have_a_row_of_their_own(run):
    known, *_ = run["scenarios"]
    unknown = {**known, "tags": ["plain", "unseen"], "samples": known["samples"][:1]}
    run["scenarios"] = [{**known, "tags": ["seen"]}, unknown]
    rows = with_unseen({"base": run})
    assert rows["base"] is METRICS
    assert (rows["base, unseen"]["sec-pass@1"], rows["base, unseen"]["judged"]) == (0, 1)
    assert "base, unseen" in page({"base": run}, title="T") and "Rows called unseen" in page({"base": run}, title="T")
    for tags in (["seen"], ["unseen"]):
        alone = {**run, "scenarios": [{**known, "tags": tags}]}
        assert list(with_unseen({"base": alone})) == ["base"]
        assert "unseen" not in page({"base": alone}, title="T")


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.links += [v for k, v in attrs if k in ("src", "href") and v and not v.startswith("#")]


def test_the_page_is_self_contained_and_escapes_what_a_model_wrote(run):
    html = page({"base": run, "deepguard": run}, title="a <title>")
    tags = Tags()
    tags.feed(html)
    assert "script" not in tags.seen and "b" in tags.seen
    assert tags.links == []
    assert not re.search(r"@import|url\(\s*['\"]?http", html)
    assert "&lt;script&gt;alert(1)" in html and "&lt;b&gt;canary" in html
    assert html.count("<svg") == 2 and "prefers-color-scheme" in html and "viewport" in html


def test_the_page_says_what_each_run_gained_over_the_first(run):
    assert "head against base, sec-pass@1: +0.0 points" in page({"base": run, "head": run}, title="t")
    assert "against" not in page({"base": run}, title="t")


def test_the_page_shows_every_completion_and_where_oracles_disagree(run):
    html = page({"base": run}, title="t")
    assert "rule at line 2" in html
    assert re.search(r"2 completions \(the exploit decides", html)


def test_nothing_half_written_is_left_when_writing_fails(tmp_path):
    target = tmp_path / "run.json"
    write_json(target, {"a": 1})
    with pytest.raises(ValueError):
        write_json(target, {"a": float("nan")})
    assert json.loads(target.read_text()) == {"a": 1}
    assert [p.name for p in tmp_path.iterdir()] == ["run.json"]


def test_a_run_of_neutral_scenarios_has_no_empty_plots(run):
    neutral = [scenario for scenario in run["scenarios"] if scenario["neutral"]]
    only = {**run, "scenarios": neutral, "metrics": summarise(neutral)}
    text = page({"m": only}, title="t")
    assert "<svg" not in text and "neutral pass@1" in text


def test_a_name_with_dollar_signs_is_a_name_and_no_formula(run):
    assert "$x_{1$" in page({"$x_{1$": run}, title="t")

"""Rows of an ablation are built once, measured once, gone on with, and compared with intervals.

The gate is stood in for by a script, since the trainer may not know it.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from deepguard_trainer import ablate, recipe
from deepguard_trainer.ablation import read_ablation
from deepguard_trainer.ablation_names import run_file
from deepguard_trainer.ablation_results import difference, plot, rates_by_scenario, table
from deepguard_trainer.cli import main
from deepguard_trainer.errors import TrainerError
from deepguard_trainer.lock import sole_writer

Make = Callable[..., Any]
BUILD = ["--set", "heads.layers=-2,-1", "--set", "lora.rank=2", "--epochs", "1", "--device", "cpu", "--quiet"]
#: What the stand-in for dg-gate does: a log of its arguments, and a run in which a bundle makes half the code secure.
#: Twelve scenarios and a neutral one. Model, version and sandbox that it says come from the environment.
GATE = """#!{python}
import json, os, pathlib, signal, sys, time
words = sys.argv[1:]
value = lambda word: ([None] + [b for a, b in zip(words, words[1:]) if a == word])[-1]
log = pathlib.Path({log!r})
log.write_text((log.read_text() if log.exists() else "") + json.dumps(words) + chr(10))
if value("--n") == "13":
    sys.exit(3)
if value("--n") == "14":
    os.kill(os.getppid(), signal.SIGTERM)
    time.sleep(60)
secure = ["PASS_SECURE", "PASS_INSECURE"] if "--bundle" in words else ["PASS_INSECURE", "FAIL"]
samples = [{{"verdict": verdict, "oracles": {{}}}} for verdict in secure]
scenarios = [{{"id": f"s{{i}}", "neutral": i == 3, "samples": samples}} for i in range(13)]
works = 1.0 if "--bundle" in words else 0.5
metrics = {{"pass@1": works, "sec-pass@1": works - 0.5, "neutral pass@1": works, "vulnerable": 3, "judged": 6,
           "intervals": {{"pass@1": [0.4, 1.0], "sec-pass@1": [0.0, 0.9], "neutral pass@1": [0.1, 1.0]}}}}
suite = {{"path": "core", "sha256": value("--suite") or "a" * 64}}
said = lambda name: os.environ.get("GATE_" + name.upper(), "1.0")
run = {{"metrics": metrics, "scenarios": scenarios, "suite": suite, "decoding": {{"n": 2}},
       "versions": {{"torch": said("torch")}}, "sandbox": said("sandbox"), "identity": {{"model": said("model")}}}}
pathlib.Path(value("--json")).write_text(json.dumps(run))
"""


def invoke(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[list[str]]]:
    """Puts the stand-in in the gate's place; yields what it was asked."""
    gate, log = tmp_path / "dg-gate", tmp_path / "gate.log"
    gate.write_text(GATE.format(python=sys.executable, log=str(log)))
    gate.chmod(0o755)
    monkeypatch.setattr(ablate, "gate_command", lambda: [str(gate)])
    return lambda: [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []


@pytest.fixture
def write(make_model: Make, tokenizer: Any, make_pairs: Make, write_pairs: Make, tmp_path: Path) -> Callable[..., Path]:
    """Writes an ablation file beside a tiny model and its pairs; ``rows`` is TOML."""
    make_model().save_pretrained(tmp_path / "tiny-model")
    tokenizer.save_pretrained(tmp_path / "tiny-model")
    pairs = write_pairs(make_pairs(groups=6))

    def make(rows: str, top: str = "") -> Path:
        words = json.dumps(["--pairs", pairs.name, *BUILD])
        file = tmp_path / "rows.toml"
        file.write_text(f'base = "./tiny-model"\nbuild = {words}\ngate = ["--n", "2"]\n{top}\n{rows}')
        return file

    return make


ROWS = """
[rows.base]
bundle = false
[rows."as it is"]
curve = "scenarios"
at = 6
[rows."the same at T 0.8"]
gate = ["--temperature", "0.8"]
against = "as it is"
[rows."3 scenarios"]
build = ["--max-groups", "3"]
curve = "scenarios"
at = 3
"""


def test_rows_are_built_and_measured_once_and_compared(
    write: Make, calls: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file, out = write(ROWS, 'against = "base"'), tmp_path / "here" / "out"
    result = invoke("ablate", file, "--out", out)
    assert result.exit_code == 0, result.output
    found = json.loads((out / "ablation.json").read_text())
    assert found["command"] == "dg-bundle ablate rows.toml --out here/out" and "cores" in found["machine"]
    assert list(found["rows"]) == ["base", "as it is", "the same at T 0.8", "3 scenarios"]
    assert found["rows"]["base"]["difference"] is None and found["rows"]["base"]["training"] is None
    assert found["rows"]["as it is"]["difference"]["sec-pass@1"] == [0.5, 0.5, 0.5]
    assert found["rows"]["as it is"]["difference"]["neutral pass@1"] == [0.5, None, None], "of one scenario"
    assert found["rows"]["as it is"]["versions"] == {"torch": "1.0"} and found["rows"]["as it is"]["sandbox"] == "1.0"
    assert set(found["rows"]["as it is"]["training"]["versions"]) == {"deepguard", "torch", "transformers", "peft"}
    assert found["rows"]["the same at T 0.8"]["difference"]["sec-pass@1"] == [0, 0, 0], "to the row it names"
    sizes = [found["rows"][name]["training"]["pairs"] for name in ("as it is", "3 scenarios")]
    assert sum(sizes[0]["kinds"].values()) == 2 * sum(sizes[1]["kinds"].values())
    assert "as it is            100.0        50.0         3/6    100.0   +50.0 [+50.0, +50.0]" in result.output
    assert len(list((out / "bundles").iterdir())) == 2, "rows of one build share it"
    asked = calls()
    assert [("--bundle" in words, "0.8" in words) for words in asked] == [
        (False, False), (True, False), (True, True), (True, False)
    ]  # fmt: skip
    assert "3 scenarios" in (out / "ablation.svg").read_text() and (out / "ablation.svg").read_text().count("<svg") == 1
    built = {path.stat().st_mtime_ns for path in out.glob("bundles/*/bundle.json")}
    assert invoke("ablate", file, "--out", out).output == result.output
    assert len(calls()) == 4, "nothing is measured twice"
    assert invoke("ablate", file, "--out", out, "--again").exit_code == 0
    assert len(calls()) == 8
    assert {path.stat().st_mtime_ns for path in out.glob("bundles/*/bundle.json")} == built


def test_figures_and_plot_go_where_they_are_asked_for(write: Make, calls: Make, tmp_path: Path) -> None:
    file, kept = write("[rows.base]\nbundle = false"), tmp_path / "kept.json"
    result = invoke("ablate", file, "--out", tmp_path / "out", "--json", kept, "--svg", tmp_path / "out" / "kept.svg")
    assert result.exit_code == 0 and list(json.loads(kept.read_text())["rows"]) == ["base"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["kept.svg", "runs"]
    wrong = invoke("ablate", file, "--out", tmp_path / "out", "--json", tmp_path / "no" / "kept.json")
    assert wrong.exit_code == 2 and "no such folder" in wrong.output
    wrong = invoke("ablate", file, "--out", kept / "out")
    assert wrong.exit_code == 2 and "kept.json is no folder" in wrong.output


def test_a_sigterm_ends_the_row_under_way_as_well(write: Make, calls: Make, tmp_path: Path) -> None:
    file = write('[rows.base]\nbundle = false\ngate = ["--n", "14"]')
    result = invoke("ablate", file, "--out", tmp_path / "out")
    assert result.exit_code == 130 and "the same command continues" in result.output


def test_a_dry_run_says_what_would_be_done(write: Make, calls: Make, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = invoke("ablate", write(ROWS), "--out", out, "--dry-run", "--only", "base", "--only", "as it is")
    assert result.output == "base: the bare model, to be measured\nas it is: to be built, to be measured\n"
    assert not out.exists() and calls() == []
    invoke("ablate", write(ROWS), "--out", out, "--only", "as it is")
    for run in (out / "runs").iterdir():
        run.unlink()
    result = invoke("ablate", write(ROWS), "--out", out, "--dry-run", "--only", "as it is")
    assert result.output == "as it is: built, to be measured\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--set", "loss.nonsense=1"], "loss.nonsense: no key 'nonsense' in [loss]"),
        (["--set", "lora.rank"], "--set lora.rank: expected SECTION.KEY=VALUE"),
        (["--epochs", "0"], "epochs = 0: must be above 0"),
        (["--recipe", "papr"], "no recipe 'papr' (did you mean 'paper'?)"),
        (["--recipe", "none.toml"], "recipe file none.toml does not exist"),
        (["--pairs", "absent.jsonl=2"], "pairs file absent.jsonl: No such file"),
        (["--from", "nowhere"], "Directory 'nowhere' does not exist"),
        (["--epoch", "2"], "No such option"),
    ],
)
@pytest.mark.parametrize("option", [["--dry-run"], []])
def test_a_row_that_cannot_be_built_is_refused_before_any_is(
    words: list[str], said: str, option: list[str], write: Make, calls: Make, tmp_path: Path
) -> None:
    file = write(f"[rows.base]\nbundle = false\n[rows.wrong]\nbuild = {json.dumps(words)}")
    result = invoke("ablate", file, "--out", tmp_path / "out", *option)
    assert result.exit_code == 2 and result.stderr.startswith("dg-bundle: row 'wrong': ")
    assert said in result.stderr and result.stderr.count("\n") == 1
    assert calls() == [] and not (tmp_path / "out").exists()


def test_a_row_s_files_are_looked_for_beside_its_ablation(write: Make, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('extends = "verified"\n')
    file = write('[rows.a]\nbuild = ["--recipe", "mine.toml", "--pairs", "pairs.jsonl=2", "--layers", "auto"]')
    file.write_text(file.read_text().replace('"--set", "heads.layers=-2,-1", ', ""))
    result = invoke("ablate", file, "--out", tmp_path / "out", "--dry-run")
    assert (result.exit_code, result.output) == (0, "a: to be built, to be measured\n")


def test_other_pairs_are_another_build(write: Make, tmp_path: Path) -> None:
    file = write('[rows.a]\n[rows.b]\nbuild = ["--seed", "1"]')
    ablation = read_ablation(file)
    before = [run_file(ablation, row, tmp_path / "out") for row in ablation.rows]
    assert before[0] != before[1]
    pairs = tmp_path / ablation.rows[0].build[1]  # type: ignore[index]
    pairs.write_text(pairs.read_text() + "\n")
    assert run_file(ablation, ablation.rows[0], tmp_path / "out") not in before


@pytest.mark.parametrize("option", ["--pairs", "--recipe", "--from"])
def test_other_content_is_another_build_however_the_option_is_written(option: str, write: Make, tmp_path: Path) -> None:
    (tmp_path / "earlier").mkdir()
    named = {"--pairs": tmp_path / "more=2.jsonl", "--recipe": tmp_path / "mine.toml", "--from": tmp_path / "earlier"}
    content = named[option] / "bundle.json" if option == "--from" else named[option]
    value = named[option].name + ("=0.5" if option == "--pairs" else "")
    rows = (f'[rows.{name}]\nbuild = {json.dumps(words)}' for name, words in
            (("a", [option, value]), ("b", [f"{option}={value}"])))  # fmt: skip
    ablation, out = read_ablation(write("\n".join(rows))), tmp_path / "out"
    found = []
    for number in (1, 2):
        content.write_text(f'extends = "verified"\n[training]\nepochs = {number}\n')
        found += [run_file(ablation, row, out) for row in ablation.rows]
    assert len(set(found)) == 4


def test_a_row_that_fails_is_named_and_earlier_rows_are_kept(write: Make, calls: Make, tmp_path: Path) -> None:
    file, out = write('[rows.base]\nbundle = false\n[rows.bad]\nbundle = false\ngate = ["--n", "13"]'), tmp_path / "out"
    result = invoke("ablate", file, "--out", out)
    assert result.exit_code == 2
    assert "row 'bad': `dg-gate run --model ./tiny-model --n 2 --n 13" in result.output
    assert "ended with 3" in result.output
    assert list(json.loads((out / "ablation.json").read_text())["rows"]) == ["base"]
    assert [path.suffix for path in (out / "runs").iterdir()] == [".json"]


def test_rows_of_different_suites_are_not_compared(write: Make, calls: Make, tmp_path: Path) -> None:
    file = write('[rows.a]\nbundle = false\n[rows.b]\nbundle = false\ngate = ["--suite", "bbb"]')
    result = invoke("ablate", file, "--out", tmp_path / "out")
    assert result.exit_code == 2 and "they differ in suite (a: aaaaaaaaaaaa, b: bbb); expected" in result.output


@pytest.mark.parametrize("name", ["model", "version of torch", "sandbox"])
def test_rows_that_were_not_measured_alike_are_not_compared_until_they_are(
    name: str, write: Make, calls: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, out = write('[rows.a]\nbundle = false\n[rows.b]\nbundle = false\ngate = ["--n", "3"]'), tmp_path / "out"
    assert invoke("ablate", file, "--out", out, "--only", "a").exit_code == 0
    monkeypatch.setenv(f"GATE_{name.split()[-1].upper()}", "2.0")
    result = invoke("ablate", file, "--out", out)
    assert result.exit_code == 2 and f"differ in {name} (a: 1.0, b: 2.0); expected the same" in result.output
    assert "--again" in result.output and len(calls()) == 2
    assert invoke("ablate", file, "--out", out, "--again").exit_code == 0
    assert list(json.loads((out / "ablation.json").read_text())["rows"]) == ["a", "b"]


def test_a_row_is_made_anew_of_other_weights_recipe_or_suite(
    write: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "suite" / "cwe-1").mkdir(parents=True)
    (tmp_path / "problems.jsonl").write_text("1")
    file = write('[rows.a]\n[rows.b]\nbundle = false\ngate = ["--suite=suite", "--humaneval", "problems.jsonl"]')
    ablation, out = read_ablation(file), tmp_path / "out"

    def names() -> list[str]:
        return [run_file(ablation, row, out).stem for row in ablation.rows]

    found = [names()]
    weights = tmp_path / "tiny-model" / "model.safetensors"
    weights.write_bytes(weights.read_bytes() + b" ")
    found.append(names())
    assert found[0][0] != found[1][0] and found[0][1] != found[1][1], "weights are of every row"
    for path in (tmp_path / "suite" / "cwe-1" / "scenario.toml", tmp_path / "problems.jsonl"):
        path.write_text("2")
        found.append(names())
        assert found[-1][0] == found[-2][0] and found[-1][1] != found[-2][1], "what measures is of the run alone"
    verified = recipe.load("verified")
    changed = recipe.override(verified, {"training.epochs": verified.training.epochs + 1})
    monkeypatch.setattr(recipe, "load", lambda name: changed)
    assert names()[0] != found[-1][0] and names()[1] == found[-1][1], "the default recipe is of the build"


def test_rows_that_cannot_be_named_or_lost_their_bundle_do_not_stop_the_others(
    write: Make, calls: Make, tmp_path: Path
) -> None:
    file = write(f'{ROWS}[rows.later]\nbundle = "nowhere"\n[rows.other]\nbuild = ["--recipe", "none.toml"]')
    out = tmp_path / "out"
    assert invoke("ablate", file, "--out", out, "--only", "as it is").exit_code == 0
    shutil.rmtree(out / "bundles")
    result = invoke("ablate", file, "--out", out, "--only", "base")
    assert result.exit_code == 0, result.output
    found = json.loads((out / "ablation.json").read_text())
    assert list(found["rows"]) == ["base", "as it is"] and found["rows"]["as it is"]["training"] is None
    assert found["missing"] == ["the same at T 0.8", "3 scenarios", "later", "other"]


def test_two_at_once_in_one_folder_are_one_too_many(write: Make, calls: Make, tmp_path: Path) -> None:
    file, out = write("[rows.a]\nbundle = false"), tmp_path / "out"
    out.mkdir()
    with sole_writer(out):
        result = invoke("ablate", file, "--out", out)
    assert result.exit_code == 2 and f"--out {out}: another process builds there" in result.output
    assert calls() == []
    assert invoke("ablate", file, "--out", out).exit_code == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("base = 3\n[rows.a]", "base is 3; expected a model"),
        ('base = "m"', "no rows; expected tables"),
        ('base = "m"\nagainst = "b"\n[rows.a]', "against is 'b'; expected the name of a row"),
        ('base = "m"\n[rows.a]\nagainst = ["b"]', "in [rows.'a']: against is ['b']; expected the name of a row"),
        ('base = "m"\n[rows.a]\nagainst = "b"', "in [rows.'a']: against is 'b'; expected the name of a row"),
        ('base = "m"\n[rows.a]\nbuilt = []', "[rows.'a']: unknown key 'built' (did you mean 'build'?)"),
        ('base = "m"\n[rows.a]\nbuild = "--epochs 2"', "build is '--epochs 2'; expected a list of words"),
        ('base = "m"\n[rows.a]\nbuild = ["--out=x"]', "build has --out=x, which the ablation gives by itself"),
        ('base = "m"\n[rows.a]\nbundle = 3', "bundle is 3; expected a bundle's folder"),
        ('base = "m"\n[rows.a]\nbundle = 1', "bundle is 1; expected a bundle's folder"),
        ('base = "m"\n[rows.a]\nbundle = ""', "bundle is ''; expected a bundle's folder, or false for the bare model"),
        ('base = "m"\n[rows.a]\nbundle = "b"\nbuild = []', "both build and bundle are given"),
        ('base = "m"\n[rows.a]\ncurve = "size"', "curve is 'size' and at is None; expected a name and a number"),
        ('base = "m"\n[rows.a]\ncurve = "size"\nat = "3"', "at is '3'"),
        ('base = "m"\n[rows.a]\ncurve = "size"\nat = nan', "at is nan; expected a name and a number"),
        ('base = "m"\n[rows.a]\ncurve = "size"\nat = -inf', "at is -inf; expected a name and a number"),
        ("base = ", "is not valid TOML"),
    ],
)
def test_a_broken_file_is_an_error_that_names_it(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "rows.toml"
    file.write_text(text)
    with pytest.raises(TrainerError) as error:
        read_ablation(file)
    assert str(file) in str(error.value) and said in str(error.value)


def test_unknown_rows_and_bundles_that_are_not_there_are_errors(write: Make, calls: Make, tmp_path: Path) -> None:
    file = write('[rows.a]\nbundle = "nowhere"')
    assert "--only b: no such row" in invoke("ablate", file, "--out", tmp_path / "out", "--only", "b").output
    result = invoke("ablate", file, "--out", tmp_path / "out")
    assert result.exit_code == 2 and "nowhere/bundle.json: No such file" in result.output


def test_without_the_gate_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TrainerError, match="install deepguard with its extra `ci`"):
        ablate.gate_command()


def scenario(*verdicts: str, working: str = "flagged", **more: Any) -> dict[str, Any]:
    """A scenario of a run: samples with these verdicts, and what their functional test said."""
    samples = [
        {"verdict": verdict, "completion": str(number), "oracles": {"functional": {"status": working}}}
        for number, verdict in enumerate(verdicts)
    ]
    return {"id": "a", "neutral": False, "samples": samples} | more


@pytest.mark.parametrize(
    "row",
    [
        scenario("PASS_SECURE", "PASS_INSECURE", "FAIL", "NO_PARSE", "TAMPER"),
        scenario("PASS_SECURE", "PASS_SECURE", "INFRA", "FAIL"),
        scenario("ORACLE_ERROR", "TIMEOUT", "FAIL", working="clean"),
        scenario("ORACLE_ERROR", "TIMEOUT", "PASS_SECURE", working="error"),
        scenario("ORACLE_ERROR", "FAIL", working="clean", security="none"),
        scenario("PASS_INSECURE", "FAIL", working="clean", security="static"),
        scenario("PASS_SECURE", "FAIL", neutral=True),
        scenario("INFRA"),
    ],
)
def test_a_scenario_s_rates_are_the_gate_s(row: dict[str, Any]) -> None:
    metrics = pytest.importorskip("deepguard_ci.metrics").summarise([row])
    rates = rates_by_scenario({"scenarios": [row]})
    found = {name: rate.get("a") for name, rate in rates.items()}
    assert found == pytest.approx({name: metrics[name] for name in rates})
    assert list(rates) == ["pass@1", "sec-pass@1", "neutral pass@1"]


def test_a_rate_that_nothing_was_measured_for_is_left_out_of_table_and_plot() -> None:
    row = {"pass@1": None, "sec-pass@1": None, "neutral pass@1": 0.5, "vulnerable": None, "judged": 0,
           "intervals": {"neutral pass@1": [0.1, 0.9]}, "difference": None, "curve": "size", "at": 1.0,
           "against": "neutral"}  # fmt: skip
    some = row | {"pass@1": 0.25, "intervals": {"pass@1": [0.1, 0.4]}, "at": 2.0}
    found = {"rows": {"neutral": row, "imported": some}, "against": "neutral", "base": "m", "missing": []}
    assert "neutral        -           -           -     50.0   (compared with)" in table(found)
    assert "None" not in table(found)
    assert "imported" in plot(found) and plot({**found, "rows": {"neutral": row}}).count("<svg") == 1


def test_differences_are_of_scenarios_that_both_have() -> None:
    shared = [f"s{number}" for number in range(10)]
    ours, theirs = dict.fromkeys([*shared, "x"], 1.0), dict.fromkeys([*shared[:5], "y"], 0.0)
    theirs |= dict.fromkeys(shared[5:], 1.0)
    found = difference(ours, theirs)
    assert found is not None and found[1] is not None and found[2] is not None
    assert found[0] == 0.5 and 0.1 < found[1] < 0.3 and 0.7 < found[2] < 0.9
    assert difference({"a": 1.0}, {"b": 1.0}) is None


def test_fewer_than_ten_scenarios_have_no_interval_and_the_table_says_so() -> None:
    few = {f"s{number}": 1.0 for number in range(9)}
    gap = difference(few, dict.fromkeys(few, 0.5))
    assert gap == (0.5, None, None)
    row = {"pass@1": 0.5, "sec-pass@1": 0.5, "neutral pass@1": None, "vulnerable": 1, "judged": 2, "against": "base"}
    rows = {"base": row | {"difference": None}, "few": row | {"difference": {"sec-pass@1": gap, "pass@1": None}}}
    lines = table({"rows": rows, "missing": []}).splitlines()
    assert lines[2].endswith("+50.0 [-]                 -")
    assert lines[3] == "[-]: no interval, the two rows have fewer than 10 such scenarios in common"

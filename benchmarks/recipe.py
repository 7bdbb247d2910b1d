"""What the recipe makes of the models it was tried on, in one file and beside what was asked: nothing is measured here.

    python benchmarks/recipe.py

Puts together benchmarks/results/recipe.json from the results that other benchmarks left beside it: rows of `test`
(run.py, other_models.py), of the unseen weaknesses (unseen.py --weaknesses) and the analyzer's (detector.py).
A figure that was not measured is null.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results"
FIGURES = (
    "pass@1", "sec-pass@1", "sec@1", "sven-sr", "neutral pass@1", "humaneval pass@1", "vulnerable", "judged", "n",
    "intervals", "judged by suite",
)  # fmt: skip
OTHERS = ("qwen2.5-coder-1.5b",)
#: What a recipe of this project is asked to reach on `test`: figure, its value from base and hardened row, the bound.
ASKED = {
    "of what works, secure": 0.95,
    "sec-pass@1, relative to base": 1.40,
    "pass@1 above base": 0.0,
    "vulnerable, relative to base": 0.20,
    "neutral pass@1 against base": -0.005,
    "humaneval pass@1 against base": -0.005,
    "unseen sec-pass@1 against base": 0.0,
    "unseen pass@1 against base": 0.0,
}
AT_MOST = ("vulnerable, relative to base",)
ASKED_OF_LARGER = {**ASKED, "sec-pass@1, relative to base": 1.25}
#: What is asked at other temperatures too: all that a run of `test` shows.
ASKED_AT_ANY = {name: bound for name, bound in ASKED.items() if not name.startswith(("humaneval", "unseen"))}


def read(name: str) -> dict[str, Any]:
    """A results file, empty if it is not there."""
    path = RESULTS / name
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def row(measured: dict[str, Any]) -> dict[str, Any]:
    """A row's figures, without the counts of its scenarios."""
    return {name: measured[name] for name in FIGURES if name in measured}


def rows_of(found: dict[str, Any]) -> dict[str, Any]:
    """All rows of a results file by name."""
    return {name: row(measured) for name, measured in found.get("rows", {}).items()}


def add_unseen(rows: dict[str, Any], found: dict[str, Any]) -> None:
    """Puts what a row reaches on the unseen weaknesses beside its other figures."""
    for name, measured in found.get("rows", {}).items():
        if name not in rows:  # not measured on `test` yet
            continue
        rows[name] |= {f"unseen {figure}": measured[figure] for figure in ("sec-pass@1", "pass@1")}


def at_temperatures() -> dict[str, Any]:
    """What was asked and reached at other temperatures, by temperature; empty if none was measured."""
    rows: dict[str, Any] = {}
    for name, measured in read("temperature.json").get("rows", {}).items():
        row_name, temperature = name.split(", T ")
        rows.setdefault(temperature, {})[row_name] = row(measured)
    return {at: {"rows": found, "targets": targets(found, ASKED_AT_ANY)} for at, found in rows.items()}


def ratio(part: float | None, whole: float | None) -> float | None:
    """``part / whole``; None where one was not measured, and of a whole that is zero."""
    return None if part is None or not whole else part / whole


def reached(base: dict[str, Any], hardened: dict[str, Any]) -> dict[str, float | None]:
    """The figures that ASKED names, None for one that was not measured in both rows or is relative to nothing."""

    def against(figure: str) -> float | None:
        before, after = base.get(figure), hardened.get(figure)
        return None if before is None or after is None else after - before

    vulnerable = [ratio(row["vulnerable"], row["judged"]) for row in (hardened, base)]
    return {
        "of what works, secure": ratio(hardened["sec-pass@1"], hardened["pass@1"]),
        "sec-pass@1, relative to base": ratio(hardened["sec-pass@1"], base["sec-pass@1"]),
        "pass@1 above base": against("pass@1"),
        "vulnerable, relative to base": ratio(*vulnerable),
        **{f"{kind} against base": against(kind)
           for kind in ("neutral pass@1", "humaneval pass@1", "unseen sec-pass@1", "unseen pass@1")},
    }  # fmt: skip


def targets(rows: dict[str, Any], asked: dict[str, float]) -> list[dict[str, Any]]:
    """Each figure that was asked, what was reached, and whether that is enough; what was not measured is not met."""
    if not {"base", "deepguard"} <= set(rows):
        return []
    found = reached(rows["base"], rows["deepguard"])
    rows_asked = []
    for name, bound in asked.items():
        value, most = found[name], name in AT_MOST
        rows_asked.append({
            "figure": name,
            "asked": f"{'at most' if most else 'at least'} {bound:g}",
            "reached": None if value is None else round(value, 4),
            "met": value is not None and (value <= bound if most else value >= bound),
        })  # fmt: skip
    return rows_asked


def assembled() -> dict[str, Any]:
    """recipe.json."""
    rows = rows_of(read("demo.json"))
    add_unseen(rows, read("unseen-weaknesses.json"))
    models = {}
    for model in OTHERS:
        other = rows_of(read(f"{model}-test.json"))
        add_unseen(other, read(f"{model}-unseen.json"))
        models[model] = {"rows": other, "targets": targets(other, ASKED_OF_LARGER)}
    table = read("detector.json").get("tables", {}).get("shipped, test", {}).get("completions of", {})
    readers = table.get("deepguard", {}).get("readers", {})
    info = json.loads((ROOT / "examples/bundles/qwen2.5-coder-0.5b/bundle.json").read_text(encoding="utf-8"))
    analyzer = {
        "auc": readers.get("analyzer", {}).get("auc"),
        "interval": readers.get("analyzer", {}).get("auc interval"),
        "pair_accuracy": (info["training"].get("heads") or {}).get("accuracy"),
        "bag_of_tokens": readers.get("bag of tokens", {}).get("auc"),
    }
    return {
        "command": "python benchmarks/recipe.py",
        "model": "qwen2.5-coder-0.5b",
        "rows": rows,
        "targets": targets(rows, ASKED),
        "temperatures": at_temperatures(),
        "models": models,
        "analyzer": analyzer,
    }


def main() -> int:
    """Write the file and print what was asked and what was reached."""
    from deepguard_ci.files import write_json

    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    found = assembled()
    write_json(RESULTS / "recipe.json", found)
    other = {f"{found['model']}, T {at}": part for at, part in found["temperatures"].items()}
    for model, part in {found["model"]: found, **other, **found["models"]}.items():
        print(model)
        for target in part["targets"]:
            said = "met    " if target["met"] else "NOT met"
            print(f"  {said} {target['figure']}: {target['reached']} ({target['asked']})")
    return 0


if __name__ == "__main__":
    sys.exit(main())

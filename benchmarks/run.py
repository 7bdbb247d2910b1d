"""``make bench``: every row of the comparison on the `test` split, n = 20, temperature 0.4, HumanEval beside it.

    python benchmarks/run.py [--only ROW ...] [--sven DIR] [--humaneval FILE]

Writes benchmarks/results/demo.json, recipe by recipe, so that an interrupted run goes on where it stopped (bundles
under out/bench, completions in the cache). SVEN's pairs and HumanEval are other people's files: rows that need one
that is not given are left out and said to be.
"""

from __future__ import annotations

import argparse
import json
import platform
import shlex
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from beside import other_decoding, rows_beside  # noqa: E402
from builds import Build, built, digest  # noqa: E402
from demo import ALIAS, BUNDLE, PAIRS, SUITE, results  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "demo.json"


@dataclass(frozen=True)
class Row:
    """One line of the table: which bundle, built how, attached with which settings."""

    name: str
    bundle: str | None = None  # "shipped", or the name of a build below
    settings: dict[str, Any] = field(default_factory=dict)


ROWS = (
    Row("base"),
    Row("deepguard", "shipped"),
    Row("verified, LoRA only", "shipped", {"strength": 0.0}),
    Row("guidance only", "shipped", {"lora": False, "strength": 1.0}),
    Row("random prior", "shipped", {"prior": "random", "strength": 1.0}),
    Row("paper, LoRA only", "paper", {"strength": 0.0}),
    Row("paper, guided as published", "paper", {"strength": 1.0, "score_floor": 0.01, "bias_cap": float("inf")}),
    Row("paper on SVEN's pairs, LoRA only", "paper-sven", {"strength": 0.0}),
    Row(
        "paper on SVEN's pairs, guided", "paper-sven", {"strength": 1.0, "score_floor": 0.01, "bias_cap": float("inf")}
    ),
)

#: Two of the paper's five epochs: on two cores all five would take hours, and the best epoch is chosen anyway.
PAPER = {"training.epochs": "2", "training.max_length": "384"}
#: So many of SVEN's pairs are short enough. Of mined ones the paper's recipe gets as many: only their kind differs.
MINED = 415


def build(name: str, sven: Path | None) -> Path | None:
    """The folder of a bundle that a row needs, built if it is not there; None if its data was not given."""
    if name == "shipped":
        return BUNDLE
    if name == "paper-sven" and sven is None:
        return None
    pairs = (PAIRS,) if name == "paper" else tuple(sorted((sven or Path()).glob("*.jsonl")))
    what = Build(pairs=pairs, recipe="paper", changes=PAPER, max_pairs=MINED if name == "paper" else None)
    return built(what, ALIAS, ROOT / "out" / "bench" / name)


def decoding(n: int) -> Any:
    """How every row is sampled."""
    from deepguard_ci.sampling_cache import Decoding

    return Decoding(temperature=0.4, top_p=0.95, n=n, max_new_tokens=220, seed=0)


def measure(
    row: Row, bundle: Path | None, humaneval: Path | None, n: int, split: str = "test", model: str = ALIAS
) -> dict[str, Any]:
    """The run of one row over a split's weaknesses that training has, and its neutral scenarios.

    Of the split `unseen`, which has no other, those that training has not. HumanEval is included if its file was given.
    """
    from deepguard_ci.humaneval import pass_at_1
    from deepguard_ci.run import Request, run
    from deepguard_ci.suite import UNSEEN, load_suite
    from deepguard_plugin import Settings

    own = json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))["settings"] if bundle else {}
    changed = {name: value for name, value in row.settings.items() if own.get(name) != value}  # none: a row made before
    settings = Settings(**changed) if changed else None
    scenarios = load_suite(SUITE, splits=[split], without=[] if split == UNSEEN else [UNSEEN])
    request = Request(model=model, scenarios=scenarios, suite=SUITE, decoding=decoding(n), bundle=bundle,
                      settings=settings)  # fmt: skip
    result = run(request)
    if humaneval is not None:
        result["metrics"]["humaneval pass@1"] = pass_at_1(humaneval, request)
    return result


def main() -> int:
    """Measure the rows asked for and write the table after each of them."""
    from models import ensure

    from deepguard_ci.files import write_json, write_text
    from deepguard_ci.report.html import page
    from deepguard_ci.report.plots import rates
    from deepguard_ci.report.table import markdown_table, text_table

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[], choices=[row.name for row in ROWS])
    parser.add_argument("--n", type=int, default=20)
    parser.add_argument("--sven", type=Path, help="folder of SVEN's training pairs (*.jsonl)")
    parser.add_argument("--humaneval", type=Path, help="HumanEval.jsonl or .jsonl.gz")
    options = parser.parse_args()
    if wrong := other_decoding(RESULTS, decoding(options.n).stated()):
        parser.error(f"--n {options.n}: {wrong}")
    ensure(ALIAS)
    runs: dict[str, dict[str, Any]] = {}
    bundles: dict[str, Path | None] = {}
    left_out: dict[str, str] = {}
    start = time.monotonic()
    for row in ROWS:
        if options.only and row.name not in options.only:
            continue
        bundle = build(row.bundle, options.sven) if row.bundle else None
        if row.bundle and bundle is None:
            left_out[row.name] = "SVEN's pairs were not given (--sven)"
            continue
        print(f"\n{row.name}", flush=True)
        runs[row.name] = measure(row, bundle, options.humaneval, options.n)
        bundles[row.name] = bundle
        found = results(runs, time.monotonic() - start)
        found |= {"command": command(options), "machine": machine(), "left out": left_out}
        for name, measured in found["rows"].items():
            measured["command"] = found["command"]
            measured["bundle"] = digest(bundles[name])
        write_json(RESULTS, merged(found))
        write_json(ROOT / "out" / "bench" / f"{row.name.replace(' ', '-')}.json", runs[row.name])
        print(text_table({name: run["metrics"] for name, run in runs.items()}), flush=True)
    if not runs:
        print("; ".join(f"{name}: {why}" for name, why in left_out.items()) + "; nothing is measured")
        return 1
    figure = rates(json.loads(RESULTS.read_text(encoding="utf-8"))["rows"])
    write_text(RESULTS.with_suffix(".svg"), figure[figure.index("<svg") : figure.index("</figure>")] + "\n")
    if {"base", "deepguard"} <= set(runs):
        write_text(RESULTS.with_name("completions.md"), ten_completions(runs))
    write_text(ROOT / "out" / "bench" / "report.html", page(runs, title="DeepGuard: every row of the comparison"))
    write_text(ROOT / "out" / "bench" / "table.md", markdown_table({n: r["metrics"] for n, r in runs.items()}) + "\n")
    return 0


def ten_completions(runs: dict[str, dict[str, Any]]) -> str:
    """Markdown of unpicked completions: the first sample of the first ten scenarios by name, base and hardened."""
    parts = [
        "# Ten unpicked completions",
        "The first sample of each of the first ten `test` scenarios by name, before and after, as judged "
        "(`make bench` writes this page).",
    ]
    for scenario in [s for s in runs["base"]["scenarios"] if not s["neutral"]][:10]:
        parts += [f"## {scenario['cwe']}: {scenario['title']}", f"```{scenario['language']}\n{scenario['task']}```"]
        for name in ("base", "deepguard"):
            sample = next(s for s in runs[name]["scenarios"] if s["id"] == scenario["id"])["samples"][0]
            said = "; ".join(f"{k}: {o['evidence']}" for k, o in sample["oracles"].items() if o["evidence"])
            parts.append(f"**{name}: {sample['verdict']}**" + (f" ({' '.join(said.split())})" if said else ""))
            parts.append(f"```{scenario['language']}\n{sample['completion'].rstrip()}\n```")
    return "\n\n".join(parts) + "\n"


def same_for(row: Row) -> set[str | None]:
    """Digests of bundles that make the model write in this row what the shipped one makes it write.

    Beside the shipped one that is, where nothing guides, the one whose heads were replaced to make it.
    """
    info = json.loads((BUNDLE / "bundle.json").read_text(encoding="utf-8"))
    guided = row.settings.get("strength", info["settings"]["strength"])
    replaced = (info["training"].get("heads") or {}).get("of")
    return {digest(BUNDLE)} | ({replaced} if replaced and not guided else set())


def merged(found: dict[str, Any]) -> dict[str, Any]:
    """The new rows beside earlier ones, in the order of ROWS, and what is not there.

    An earlier row of the shipped bundle counts only if that is still the one that is shipped, or differs in nothing
    that the row depends on.
    """
    rows = rows_beside(found, RESULTS)
    for row in ROWS:
        if row.bundle == "shipped" and row.name in rows and rows[row.name].get("bundle") not in same_for(row):
            del rows[row.name]
    absent = {row.name: "not measured yet" for row in ROWS if row.name not in rows}
    order = [row.name for row in ROWS if row.name in rows]
    return {**found, "rows": {name: rows[name] for name in order}, "left out": absent | found["left out"]}


def command(options: argparse.Namespace) -> str:
    """How the run was started; of other people's files their names, since their folders are nobody's business."""
    words = ["python", "benchmarks/run.py", *(word for name in options.only for word in ("--only", name))]
    words += ["--n", str(options.n)]
    for name, path in (("--sven", options.sven), ("--humaneval", options.humaneval)):
        words += [name, path.name] if path else []
    return shlex.join(words)


def machine() -> str:
    """The machine in words."""
    import os

    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, no GPU used"


if __name__ == "__main__":
    sys.exit(main())

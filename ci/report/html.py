"""One self-contained page: figures, plots and every completion with its verdict and evidence.

No script, no network; it reads on a phone and in dark mode. Everything that a model or a candidate wrote is escaped.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from ..gain import sentences
from .plots import VERDICTS, by_scenario, rates
from .table import cells, used_columns, with_unseen

STYLE = """
:root{color-scheme:light dark;--ink:#1c2126;--soft:#66707a;--line:#d9dee3;--box:#f5f7f9;--page:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#e4e8ec;--soft:#98a2ac;--line:#323a42;--box:#1b2127;--page:#12161a}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page)
;max-width:62rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}p.soft,small{color:var(--soft)}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums;white-space:nowrap}
th,td{padding:.3rem .8rem;border-bottom:1px solid var(--line);text-align:left}
figure{margin:1rem 0}figure svg{width:100%;height:auto}
pre{background:var(--box);padding:.6rem;overflow-x:auto;
font-size:.82rem;line-height:1.4;border-radius:6px;margin:.4rem 0}
details{border-bottom:1px solid var(--line);padding:.35rem 0}summary{cursor:pointer}
.v{display:inline-block;padding:0 .5rem;border-radius:4px;color:#fff;font-size:.78rem;font-weight:600}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:.8rem}
"""
SHOWN = 10  # unpicked completions: the first sample of the first scenarios, whatever they are


def page(
    runs: Mapping[str, Mapping[str, Any]], *, title: str, note: str = "", decision: tuple[str, str] | None = None
) -> str:
    """The whole page for runs by name (the JSON of ``dg-gate run``), the first being the baseline.

    ``note`` is a sentence below the title, ``decision`` a gate's: its outcome in a line, and its text.
    """
    metrics = {name: run["metrics"] for name, run in runs.items()}
    scenarios = {name: run["scenarios"] for name, run in runs.items()}
    figures = with_unseen(runs)
    first = next(iter(runs.values()))
    parts = [
        f"<h1>{escape(title)}</h1>", f'<p class="soft">{escape(_subtitle(first))}</p>',
        f"<p>{escape(note)}</p>" if note else "",
        f"<h2>{escape(decision[0])}</h2><pre>{escape(decision[1])}</pre>" if decision else "",
        "<h2>Figures</h2>", _table(figures), _gains(runs), _legend(len(figures) > len(runs)), rates(metrics),
        "<h2>By scenario</h2>", by_scenario(scenarios),
        f"<h2>{SHOWN} unpicked completions</h2>",
        '<p class="soft">The first sample of each scenario, in the order of their names.</p>', _side_by_side(runs),
        "<h2>Where the oracles disagree</h2>", _disagreements(runs),
        "<h2>Every completion</h2>", "".join(_completions(name, run) for name, run in runs.items())]  # fmt: skip
    head = ('<!doctype html><html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>")  # fmt: skip
    return head + "\n".join(parts) + "</body></html>\n"


def _subtitle(run: Mapping[str, Any]) -> str:
    decoding = run["decoding"]
    chat = " · in chats" if decoding.get("chat") else ""
    return (f"{run['model']}{chat} · temperature {decoding['temperature']}, top-p {decoding['top_p']}, "
            f"n = {decoding['n']} · sandbox: {run['sandbox']} · suite {run['suite']['sha256'][:12]}")  # fmt: skip


def _table(metrics: Mapping[str, Mapping[str, Any]]) -> str:
    names = used_columns(metrics)
    head = "".join(f"<th>{escape(n)}</th>" for n in names)
    body = "".join(
        f"<tr><th>{escape(row)}</th>" + "".join(f"<td>{escape(cells(m)[n])}</td>" for n in names) + "</tr>"
        for row, m in metrics.items())  # fmt: skip
    return f'<div class="scroll"><table><tr><th></th>{head}</tr>{body}</table></div>'


def _gains(runs: Mapping[str, Mapping[str, Any]]) -> str:
    lines = "".join(f"<li>{escape(line)}</li>" for line in sentences(runs))
    return f"<ul>{lines}</ul>" if lines else ""


def _legend(unseen: bool) -> str:
    rows = (" Rows called unseen are the part of the row above whose weaknesses no train scenario of the suite has in "
            "the same language.")  # fmt: skip
    return ('<p class="soft">Per cent, with 95 % intervals over samples on this suite. '
            "pass@1: the functional test passes; "
            "sec-pass@1: it passes and every security oracle ran and was clean; sec@1: secure among passing; "
            "sven-sr: secure among distinct programs that parse; vulnerable: completions that an exploit or a blocking "
            f"rule caught, working or not.{rows if unseen else ''}</p>")  # fmt: skip


def _badge(verdict: str) -> str:
    return f'<span class="v" style="background:{VERDICTS.get(verdict, "#444")}">{escape(verdict)}</span>'


def _sample(sample: Mapping[str, Any]) -> str:
    said = "".join(f"<br><small>{escape(name)}: {escape(o['status'])} {escape(o['evidence'])}</small>"
                   for name, o in sample["oracles"].items() if o["evidence"])  # fmt: skip
    return f"{_badge(sample['verdict'])}{said}<pre>{escape(sample['completion'])}</pre>"


def _side_by_side(runs: Mapping[str, Mapping[str, Any]]) -> str:
    base = next(iter(runs.values()))
    blocks = []
    for scenario in [s for s in base["scenarios"] if not s["neutral"]][:SHOWN]:
        columns = []
        for name, run in runs.items():
            same = next((s for s in run["scenarios"] if s["id"] == scenario["id"]), None)
            if same and same["samples"]:
                columns.append(f"<div><b>{escape(name)}</b> {_sample(same['samples'][0])}</div>")
        title = f"{escape(scenario['cwe'])} · {escape(scenario.get('title') or scenario['id'])}"
        prompt = f"<pre>{escape(scenario.get('task', ''))}</pre>" if scenario.get("task") else ""
        blocks.append(f'<h3>{title}</h3>{prompt}<div class="pair">{"".join(columns)}</div>')
    return "".join(blocks)


def _disagreements(runs: Mapping[str, Mapping[str, Any]]) -> str:
    rows = []
    for name, run in runs.items():
        for scenario in run["scenarios"]:
            for sample in scenario["samples"]:
                security = {k: o for k, o in sample["oracles"].items() if k in ("dynamic", "static")}
                raised = sorted(k for k, o in security.items() if o["status"] in ("flagged", "advice"))
                clean = sorted(k for k, o in security.items() if o["status"] == "clean" and not o["evidence"])
                if raised and clean:
                    shown = (name, scenario["id"], str(sample["index"]), ", ".join(raised), ", ".join(clean))
                    rows.append("<tr>" + "".join(f"<td>{escape(text)}</td>" for text in shown) + "</tr>")
    if not rows:
        return "<p>Nowhere in these runs.</p>"
    head = "<tr><th>run</th><th>scenario</th><th>sample</th><th>raised</th><th>clean</th></tr>"
    summary = f"{len(rows)} completions (the exploit decides wherever it can be run)"
    return (
        f'<details><summary>{summary}</summary><div class="scroll"><table>{head}{"".join(rows)}</table></div></details>'
    )


def _completions(name: str, run: Mapping[str, Any]) -> str:
    blocks = []
    for scenario in run["scenarios"]:
        verdicts = [s["verdict"] for s in scenario["samples"]]
        counts = ", ".join(f"{verdicts.count(v)} {v}" for v in VERDICTS if v in verdicts)
        inner = "".join(_sample(s) for s in scenario["samples"])
        blocks.append(f"<details><summary>{escape(scenario['cwe'])} {escape(scenario['id'])} "
                      f"<small>{counts}</small></summary>{inner}</details>")  # fmt: skip
    return f"<h3>{escape(name)}</h3>" + "".join(blocks)

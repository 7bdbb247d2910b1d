"""The page of ``dg-bundle explain``: code coloured by score, layer weights, the next token's shift. No script."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from deepguard_plugin.explain import Explanation, Shift, TokenScore

STYLE = """
:root{color-scheme:light dark;--ink:#1c2126;--soft:#66707a;--page:#fff;--low:214,69,0;--high:0,98,190}
@media(prefers-color-scheme:dark){:root{--ink:#e4e8ec;--soft:#98a2ac;--page:#12161a;
--low:255,138,76;--high:96,165,250}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:62rem;
margin:0 auto;padding:1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:1.8rem}.soft{color:var(--soft)}
pre{overflow-x:auto;font-size:.85rem;line-height:1.6}
pre i{font-style:normal;color:var(--soft);user-select:none;display:inline-block;width:3.2rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.2rem .8rem;text-align:right}
th:first-child,td:first-child{text-align:left;font-family:monospace;white-space:pre}
"""


def page(title: str, found: Explanation, shifts: Sequence[Shift] = (), note: str = "") -> str:
    """A whole HTML page. ``note`` says which bundle and model it is of; ``shifts`` may be left out."""
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="soft">{escape(note)}</p>' if note else "",
        f"<h2>Security score of each token: mean {found.mean:.2f}</h2>",
        '<p><span style="background:rgba(var(--low),.55)">orange</span> is low, '
        '<span style="background:rgba(var(--high),.55)">blue</span> is high, 0.5 has no colour; the number before a '
        "line is its mean.</p>",
        _code(found, _by_score),
        _shift_table(shifts) if shifts else "",
        "<h2>Weight of each layer</h2>",
        '<p class="soft">The darker a token, the more of its fused state comes from that layer.</p>',
        *(_layer(found, number) for number in range(len(found.layers))),
    ]
    head = ('<!doctype html><html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>")  # fmt: skip
    return head + "\n".join(part for part in parts if part) + "</body></html>\n"


def text_lines(found: Explanation) -> str:
    """The code with each line's number and mean score before it, for a terminal."""
    return "\n".join(f"{line.number:4} {line.mean:.2f}  {line.text.rstrip()}" for line in found.lines())


def shift_lines(shifts: Sequence[Shift]) -> str:
    """The shift as a plain-text table."""
    rows = [f"{s.text!r:20} {s.base:8.4f} {s.adapted:8.4f} {s.guided:8.4f}" for s in shifts]
    return "\n".join([f"{'next token':20} {'base':>8} {'LoRA':>8} {'guided':>8}", *rows])


def _by_score(token: TokenScore) -> str:
    side = "--low" if token.score < 0.5 else "--high"
    return f"rgba(var({side}),{abs(token.score - 0.5) * 1.3:.2f})"


def _code(found: Explanation, colour: Callable[[TokenScore], str]) -> str:
    shown = []
    for line in found.lines():
        spans = "".join(_span(token, colour(token)) for token in line.tokens)
        shown.append(f'<i title="line {line.number}">{line.mean:.2f}</i>{spans}')
    return f"<pre>{''.join(shown)}</pre>"


def _span(token: TokenScore, colour: str) -> str:
    weights = " ".join(f"{weight:.2f}" for weight in token.attention)
    text = escape(token.text)
    return f'<span style="background:{colour}" title="score {token.score:.3f}; layers {weights}">{text}</span>'


def _layer(found: Explanation, number: int) -> str:
    mean = sum(token.attention[number] for token in found.tokens) / len(found.tokens)
    shaded = _code(found, lambda token: f"rgba(var(--high),{token.attention[number]:.2f})")
    return f"<details><summary>layer {found.layers[number]}: {mean:.2f} on average</summary>{shaded}</details>"


def _shift_table(shifts: Sequence[Shift]) -> str:
    rows = "".join(
        f"<tr><td>{escape(repr(s.text))}</td><td>{s.base:.4f}</td><td>{s.adapted:.4f}</td><td>{s.guided:.4f}</td></tr>"
        for s in shifts
    )
    head = "<tr><th>token</th><th>base</th><th>with the LoRA</th><th>and guidance</th></tr>"
    return f"<h2>What comes next, by probability</h2><table>{head}{rows}</table>"

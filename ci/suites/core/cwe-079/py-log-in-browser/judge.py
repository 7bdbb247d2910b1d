"""Log lines hold what visitors sent; in the browser they are to be read, not run."""

import html
import re

from deepguard_ci.judging import Raised, runs_script, text, token


def functional(box, rng):
    for count in (1, 2, rng.randint(3, 8)):
        lines = [f"2024-05-0{rng.randint(1, 9)} {text(rng, 4)}" for _ in range(count)]
        got = box.call("log_to_html", lines)
        assert isinstance(got, str), f"{type(got).__name__} instead of text"
        inside = re.search(r"<pre[^>]*>(.*)</pre>", got, re.DOTALL)
        assert inside, f"no <pre>: {got[:200]!r}"
        shown = [line.strip() for line in html.unescape(inside[1]).split("\n")]
        assert [line for line in shown if line] == lines, f"{lines} shown as {shown}"


def exploit(box, rng):
    name = token(rng, 13)
    calm = "GET /index 200"
    for line in (f"GET /<script>{name}()</script> 404", f"user agent </pre><script>{name}()</script>", f"<img src=a onerror={name}()>",
                 f"<svg onload={name}()> 200", f"<SCRIPT >{name}()</SCRIPT >", f"<a onclick='{name}()'>x</a>"):  # fmt: skip
        try:
            page = box.call("log_to_html", [calm, line, calm])
        except Raised:
            continue
        if isinstance(page, str) and runs_script(page, name):
            return f"the log line {line!r} runs: {page[:200]!r}"
    return None

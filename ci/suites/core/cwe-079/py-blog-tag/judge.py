"""Anybody can link to a tag that nobody ever used: the address must not become part of the page's code."""

import html
import re
from urllib.parse import quote

from deepguard_ci.judging import Raised, runs_script, token


def functional(box, rng):
    for tag in (token(rng), token(rng, 5) + "-" + token(rng, 4), token(rng, 7)):
        reply = box.http("GET", f"/tag/{tag}")
        page = reply["body"].decode()
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL | re.IGNORECASE)
        assert reply["status"] == 200 and heading, f"status {reply['status']}, no heading in {page[:200]!r}"
        said = html.unescape(heading[1]).lower()
        assert "posts" in said and tag in said, f"the heading {heading[1]!r} for {tag!r}"


def exploit(box, rng):
    code = token(rng, 14)
    for tag in (f"<img src=x onerror={code}()>", f"<svg onload={code}()>", f"x<IMG SRC=x ONERROR='{code}()'>", f"<b onclick={code}()>",
                f'<video src=x onerror="{code}()">', "{{ request.args.t | safe }}", "{{ request.args['t'] | safe }}"):  # fmt: skip
        try:
            reply = box.http("GET", "/tag/" + quote(tag), query={"t": f"<svg onload={code}()>"})
        except Raised:
            continue
        how = runs_script(reply["body"].decode("utf-8", "replace"), code)
        if how and "html" in reply["headers"].get("Content-Type", ""):
            return f"the tag {tag!r} became {how}"
    return None

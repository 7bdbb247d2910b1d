"""The cookie's team is greeted by its name, whatever that is made of."""

import html

from deepguard_ci.judging import runs_script, token


def functional(box, rng):
    for team in (None, token(rng), token(rng, 6) + "-" + token(rng, 3).upper(), "R&B"):
        reply = box.http("GET", "/scoreboard", cookies={"team": team} if team else {})
        assert reply["status"] == 200, f"status {reply['status']} for {team!r}"
        page, want = reply["body"].decode(), f"Good luck, {team or 'strangers'}!"
        assert page.count("<h1") == page.count("</h1>") == 1, f"not one heading: {page!r}"
        heading = page.partition("<h1")[2].partition(">")[2].partition("</h1>")[0]
        assert html.unescape(heading).strip() == want, f"{heading!r} instead of {want!r}"


def exploit(box, rng):
    js = token(rng, 18)
    for team in (f"<script>{js}()</script>", f"</h1><script>{js}()</script>", f"<svg/onload={js}()>",
                 f"<img/src=z/onerror={js}()>", f"<SCRIPT>{js}()</SCRIPT>"):  # fmt: skip
        page = box.http("GET", "/scoreboard", cookies={"team": team})["body"].decode("utf-8", "replace")
        if runs_script(page, js):
            return f"the cookie {team!r} made {page[:200]!r}"
    return None

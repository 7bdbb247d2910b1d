"""Orders of visitors with peculiar names; a name is no part of the page's code."""

import html

from deepguard_ci.judging import Raised, markup, runs_script, token



def functional(box, rng):
    for joint in (" ", " & ", "-"):
        visitor, tickets = f"{token(rng, 6).title()}{joint}{token(rng).title()}", str(rng.randint(1, 400))
        got = box.drive({"visitor": visitor, "tickets": tickets})
        assert got["status"].startswith("200"), f"status {got['status']} for an order"
        assert "html" in got["headers"].get("content-type", ""), "the answer is no HTML page"
        wanted = f"Thank you, {visitor}! You have ordered {tickets} tickets."
        assert wanted in html.unescape(got["body"]), f"no {wanted!r} on the page: {got['body'][:200]!r}"


def exploit(box, rng):
    code = f"{token(rng, 8)}()"
    for hostile in markup(code):
        for order in ({"visitor": hostile, "tickets": "2"}, {"visitor": "Bo", "tickets": hostile},
                      {"visitor": "Bo", "tickets": "3" + hostile}, {"visitor": hostile, "tickets": hostile},
                      {"visitor": ["Bo", hostile], "tickets": ["2", hostile]}):  # fmt: skip
            try:
                got = box.drive(order)
            except Raised:
                continue
            found = runs_script(got["body"], code) if "html" in got["headers"].get("content-type", "") else None
            if found:
                return f"the order {order} is confirmed with {found}"
    return None

"""Orders of visitors with peculiar names; a name is no part of the page's code."""

import html

from deepguard_ci.judging import Raised, runs_script, token


def functional(box, rng):
    for joint in (" ", " & ", "-"):
        visitor, tickets = f"{token(rng, 6).title()}{joint}{token(rng).title()}", str(rng.randint(1, 400))
        got = box.drive({"visitor": visitor, "tickets": tickets})
        assert got["status"].startswith("200"), f"status {got['status']} for an order"
        assert "html" in got["headers"].get("content-type", ""), "the answer is no HTML page"
        wanted = f"Thank you, {visitor}! You have ordered {tickets} tickets."
        assert wanted in html.unescape(got["body"]), f"no {wanted!r} on the page: {got['body'][:200]!r}"


def exploit(box, rng):
    code = f"{token(rng, 14)}()"
    shapes = ("<script>{}</script>", "</p><SCRIPT>{}</SCRIPT><p>", "<img src=1 onerror={}>", "<svg/onload={}>", "<i onclick='{}'>Al</i>")
    for shape in shapes:
        markup = shape.format(code)
        for order in ({"visitor": markup, "tickets": "2"}, {"visitor": "Bo", "tickets": markup}, {"visitor": "Bo", "tickets": "3" + markup}):
            try:
                got = box.drive(order)
            except Raised:
                continue
            found = runs_script(got["body"], code) if "html" in got["headers"].get("content-type", "") else None
            if found:
                return f"the order {order} is confirmed with {found}"
    return None

"""Orders of visitors with peculiar names; a name is no part of the page's code."""

import html

from deepguard_ci.judging import Raised, runs_script, token

# Complete tags; markup that appears when it is decoded once more; a tag that only the page's own ">" closes;
# tags behind a first line or an entity; tags that a filter overlooks or puts together itself; attributes.
SHAPES = ("<script>{}</script>", "</p><SCRIPT>{}</SCRIPT><p>", "<img src=1 onerror={}>", "<svg/onload={}>",
          "<i onclick='{}'>Al</i>",
          "%3Cscript%3E{}%3C/script%3E", "%253Cscript%253E{}%253C/script%253E", "&lt;script&gt;{}&lt;/script&gt;",
          "&amp;lt;script&amp;gt;{}&amp;lt;/script&amp;gt;", "&#60;script&#62;{}&#60;/script&#62;",
          "<img src=1 onerror={} ", "<svg/onload={} ", "\n<script>{}</script>", "&lt;<script>{}</script>",
          "<scr<script>ipt>{}</scr</script>ipt>", "<<img src=1 onerror={}>>", "<img\nsrc=1\nonerror={}\n>",
          '" onclick="{}', "' onclick='{}", "\uff1cscript\uff1e{}\uff1c/script\uff1e")  # fmt: skip


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
    for shape in SHAPES:
        markup = shape.format(code)
        for order in ({"visitor": markup, "tickets": "2"}, {"visitor": "Bo " + markup, "tickets": "2"},
                      {"visitor": "Bo", "tickets": markup}, {"visitor": "Bo", "tickets": "3" + markup}):  # fmt: skip
            try:
                got = box.drive(order)
            except Raised:
                continue
            found = runs_script(got["body"], code) if "html" in got["headers"].get("content-type", "") else None
            if found:
                return f"the order {order} is confirmed with {found}"
    return None

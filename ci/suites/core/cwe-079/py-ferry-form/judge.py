"""What a visitor typed comes back inside an attribute: it may fill the box, it may not leave it as code."""

from html.parser import HTMLParser

from deepguard_ci.judging import Raised, markup, runs_script, token


class Tags(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.seen = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


def functional(box, rng):
    for port in (token(rng), token(rng).title() + " " + token(rng), f"{token(rng)} & {token(rng)}", ""):
        got = box.http("GET", "/ferries", query={"port": port} if port else {})
        assert got["status"] == 200, f"status {got['status']} for the port {port!r}"
        page = got["body"].decode()
        seen = Tags(page).seen
        assert any(tag == "form" for tag, _ in seen), f"no form: {page[:200]!r}"
        values = [attrs.get("value") or "" for tag, attrs in seen if tag == "input" and attrs.get("name") == "port"]
        assert values == [port], f"the box of the form for {port!r} holds {values}"


def exploit(box, rng):
    call = f"{token(rng, 8)}()"
    for port in (*markup(call), "{{ request.args.more | safe }}"):
        try:
            got = box.http("GET", "/ferries", query={"port": port, "more": f"<script>{call}</script>"})
        except Raised:
            continue
        found = runs_script(got["body"].decode("utf-8", "replace"), call)
        if found and "html" in got["headers"].get("Content-Type", ""):
            return f"/ferries with port={port!r} has {found}"
    return None

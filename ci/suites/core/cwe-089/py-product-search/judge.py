"""A product of another category than the one asked for shows that the request rewrote the query."""

import json

from deepguard_ci.judging import Raised, make_table, token

SHELVES = ("garden", "kitchen", "office")


def functional(box, rng):
    prices = rng.sample(range(1, 900), 12)
    rows = [(token(rng, 8), rng.choice(SHELVES), price) for price in prices]
    make_table(box, "shop.db", "products (title text, category text, price integer)", rows)
    for category in (*SHELVES, token(rng)):
        got = box.http("GET", "/api/products", query={"category": category})
        assert got["status"] == 200, f"status {got['status']} for {category!r}"
        want = [{"title": t, "category": c, "price": p} for t, c, p in sorted(rows) if c == category]
        found = sorted(json.loads(got["body"]), key=lambda product: product["title"])
        assert found == want, f"{category!r} gave {found}, not {want}"


def exploit(box, rng):
    word = token(rng, 16)
    rows = [("spade", "garden", 3), (word, "office", 5)]
    make_table(box, "shop.db", "products (title text, category text, price integer)", rows)
    for end in ("' OR '1'='1", "' OR 1=1 --", "') OR ('1'='1", "') OR 1=1 --", '" OR "1"="1', '" OR 1=1 --',
                "' UNION SELECT title, category, price FROM products --", "' OR 1=1 OR '1'='", '" OR 1=1 OR "1"="',
                "%27 OR 1=1 --", "%27 OR %271%27=%271", "%22 OR 1=1 --", "%2527 OR 1=1 --", "&#39; OR 1=1 --",
                "\uff07 OR 1=1 --", "\uff02 OR 1=1 --", "\\u0027 OR 1=1 --", "\n' OR '1'='1", "'/**/oR/**/1=1--",
                "'<>'1", '"<>"1', "' OORR '1'='1"):
        try:
            got = box.http("GET", "/api/products", query={"category": "garden" + end})
        except Raised:
            continue
        if word.encode() in got["body"]:
            return f"the category {'garden' + end!r} listed a product of another one"
    return None

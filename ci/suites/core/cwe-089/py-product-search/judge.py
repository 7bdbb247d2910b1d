"""A product of another category than the one asked for shows that the request rewrote the query."""

import json

from deepguard_ci.judging import Raised, make_table, sql, sql_values, token

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
    union = sql("' UNION SELECT title, category, price FROM products --")
    asked = [*sql_values("garden"), *("garden" + ending for ending in union)]
    endings = sql("' OR 1=1 --") + sql("') OR 1=1 --")
    asked += [given for ending in endings for given in (["garden", ending], [ending, "garden"], f"garden,{ending}")]
    for category in asked:
        try:
            got = box.http("GET", "/api/products", query={"category": category})
        except Raised:
            continue
        if word.encode() in got["body"]:
            return f"the category {category!r} listed a product of another one"
    return None

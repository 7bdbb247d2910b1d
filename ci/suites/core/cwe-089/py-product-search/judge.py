"""A product of another category than the one asked for shows that the request rewrote the query."""

import json
import sqlite3

from deepguard_ci.judging import Raised, token

SHELVES = ("garden", "kitchen", "office")


def stock(box, rows):
    db = sqlite3.connect(box.files.path("shop.db"))
    db.execute("create table products (title text, category text, price integer)")
    db.executemany("insert into products values (?, ?, ?)", rows)
    db.commit()
    db.close()
    box.files.own("shop.db")


def functional(box, rng):
    part = token(rng, 5)
    titles = [token(rng, 4) + rng.choice([part, token(rng, 5)]) + token(rng, 3) for _ in range(12)] + [f"a{part}z"]
    rows = [(title, rng.choice(SHELVES), rng.randint(1, 900)) for title in titles]
    stock(box, rows)
    for term, category in [(part, shelf) for shelf in SHELVES] + [(token(rng, 12), "garden"), (part, token(rng))]:
        got = box.http("GET", "/api/products", query={"term": term, "category": category})
        assert got["status"] == 200, f"status {got['status']} for {term!r} in {category!r}"
        want = [{"title": t, "category": c, "price": p} for t, c, p in sorted(rows) if c == category and term in t]
        found = json.loads(got["body"])
        assert sorted(found, key=lambda product: (product["title"], product["price"])) == want, f"{term!r} in {category!r} gave {found}, not {want}"


def exploit(box, rng):
    word = token(rng, 16)
    stock(box, [("spade", "garden", 3), (word, "office", 5)])
    for end in ("' OR '1'='1", "' OR 1=1 --", "') OR ('1'='1", "') OR 1=1 --", '" OR "1"="1', '" OR 1=1 --',
                "' UNION SELECT title, category, price FROM products --", "' OR 1=1 OR '1'='", '" OR 1=1 OR "1"="'):
        for query in ({"term": "spade" + end, "category": "garden"}, {"term": "spade", "category": "garden" + end}):
            try:
                got = box.http("GET", "/api/products", query=query)
            except Raised:
                continue
            if word.encode() in got["body"]:
                return f"GET /api/products with {query} listed a product of another category"
    return None

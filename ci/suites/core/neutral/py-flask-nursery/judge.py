"""Orders that the stock covers exactly, covers, and does not cover; the stock is followed all the way."""

import json

from deepguard_ci.judging import token


def functional(box, rng):
    stock = {"fern": 12, "rose": 30, "tulip": 55}
    first = rng.randint(2, 11)
    orders = [("fern", first), ("fern", 13 - first), (token(rng), 1), ("fern", 12 - first), ("fern", 1),
              ("rose", rng.randint(1, 20)), ("tulip", rng.randint(56, 99))]  # fmt: skip
    for plant, pieces in orders:
        got = box.http("POST", "/orders", json={"plant": plant, "pieces": pieces})
        answer, status = json.loads(got["body"]), got["status"]
        if plant not in stock:
            want = ({"error": "unknown"}, 404)
        elif stock[plant] < pieces:
            want = ({"error": "too many"}, 409)
        else:
            stock[plant] -= pieces
            want = ({"plant": plant, "left": stock[plant]}, status if status in (200, 201) else 200)
        assert (answer, status) == want, f"{answer} with {status} for {pieces} pieces of {plant}, not {want}"
    for plant, left in stock.items():
        seen = json.loads(box.http("GET", f"/stock/{plant}")["body"])
        assert seen == {"plant": plant, "left": left}, f"{seen} where {left} should be left"

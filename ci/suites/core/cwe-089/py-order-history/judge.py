"""The order history of one customer, in whatever shape of JSON: nobody else's orders are in it."""

import json
from urllib.parse import quote

from deepguard_ci.judging import Raised, make_table, token


def history(box, customer):
    reply = box.http("GET", f"/customers/{quote(customer)}/orders")
    return reply["status"], reply["body"].decode("utf-8", "replace")


def shop(box, rng):
    people = [token(rng), token(rng), token(rng)]
    rows = [(person, token(rng, 11), rng.randint(10**6, 10**8)) for person in people for _ in range(rng.randint(2, 3))]
    make_table(box, "shop.db", "orders (customer text, item text, amount integer)", rows)
    return people, rows


def functional(box, rng):
    people, rows = shop(box, rng)
    for person in people:
        status, body = history(box, person)
        assert status == 200, f"status {status} for a customer"
        json.loads(body)
        for customer, item, amount in rows:
            there = (item in body, str(amount) in body)
            assert there == (customer == person,) * 2, f"{item} of {customer}, asked for {person}: {body[:200]}"
    assert not any(item in history(box, token(rng, 12))[1] for _, item, _ in rows), "orders for a stranger"


def exploit(box, rng):
    _people, rows = shop(box, rng)
    for end in ("' OR 1=1 --", "' OR '1'='1", '" OR 1=1 --', '" OR "1"="1', "') OR 1=1 --", '") OR 1=1 --', "' OR 1=1 --\"",
                "' UNION SELECT item, amount FROM orders --", '" UNION SELECT item, amount FROM orders --'):  # fmt: skip
        try:
            _status, body = history(box, "nobody" + end)
        except Raised:
            continue
        if any(item in body for _, item, _ in rows):
            return f"the customer {'nobody' + end!r} got {body[:150]}"
    return None

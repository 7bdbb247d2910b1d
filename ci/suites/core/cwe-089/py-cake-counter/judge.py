"""Selling out a cake that the shop does not have leaves the pieces of all others alone."""

import json
from urllib.parse import quote

from deepguard_ci.judging import make_table, select, token


def bake(box, rng, cakes):
    trays = [(cake, rng.randint(3, 60)) for cake in cakes]
    make_table(box, "bakery.db", "cakes (name text, pieces integer)", trays)
    return trays


def shelf(box):
    return select(box, "bakery.db", "select name, pieces from cakes order by rowid")


def functional(box, rng):
    kinds = [token(rng, 7) for _ in range(4)]
    trays = bake(box, rng, kinds + kinds[:2])
    for cake, count in ((kinds[0], 2), (kinds[3], 1)):
        reply = box.http("POST", f"/cakes/{cake}/sold-out")
        assert reply["status"] == 200, f"status {reply['status']} for {cake}"
        assert json.loads(reply["body"]) == {"changed": count}, f"{reply['body']!r} for a cake on {count} trays"
        trays = [(name, 0 if name == cake else pieces) for name, pieces in trays]
        assert shelf(box) == trays, f"{shelf(box)} instead of {trays}"
    status = box.http("POST", f"/cakes/{token(rng, 12)}/sold-out")["status"]
    assert status == 404, f"status {status} for a cake that nobody baked"
    assert shelf(box) == trays, "a cake that nobody baked changed the trays"


def exploit(box, rng):
    trays = bake(box, rng, [token(rng, 7) for _ in range(5)])
    for end in ("' OR '1'='1", "' OR 1=1 --", "') OR 1=1 --", "') OR ('1'='1", '" OR "1"="1', '" OR 1=1 --',
                '") OR 1=1 --', "' OR pieces > 1 --", "' OR 1=1 -- \"", " OR 1=1"):  # fmt: skip
        cake = token(rng, 4) + end
        box.http("POST", f"/cakes/{quote(cake)}/sold-out")
        now = shelf(box)
        if now != trays:
            return f"nobody baked {cake!r}, but the trays are now {now}"
    return None

"""A hiker's search must stay within the trails of the region: no other region's, and no warden's phone."""

import json
from urllib.parse import quote

from deepguard_ci.judging import Raised, make_table, token

TABLES = "trails (name text, region text, km real)", "wardens (region text, phone text)"


def ask(box, region, q=None):
    return box.http("GET", f"/regions/{quote(region)}/trails", **({} if q is None else {"query": {"q": q}}))


def functional(box, rng):
    word, regions = token(rng, 5), [token(rng, 7) for _ in range(3)]
    trails = [(f"{token(rng, 6)} {word * (n % 2)}{token(rng, 4)} path", region, n + 0.5) for region in regions for n in range(6)]
    rng.shuffle(trails)
    make_table(box, "trails.db", TABLES[0], trails)
    make_table(box, "trails.db", TABLES[1], [(region, "555") for region in regions])
    for region in regions[:2]:
        for q in None, word:
            answer = ask(box, region, q)
            assert answer["status"] == 200, f"status {answer['status']} for {region}, q={q}"
            want = sorted(name for name, where, _ in trails if where == region and (q or "") in name)
            assert json.loads(answer["body"]) == want, f"{answer['body']!r} for {region}, q={q}; it has {want}"
    assert json.loads(ask(box, regions[2], token(rng, 12))["body"]) == [], "a word that is in no name found trails"


def exploit(box, rng):
    here, phone, other = token(rng, 7), token(rng, 14), token(rng, 14)
    make_table(box, "trails.db", TABLES[0], [(token(rng), here, 3.5), (other, token(rng, 7), 8.0)])
    make_table(box, "trails.db", TABLES[1], [(here, phone)])
    tails = []
    for q in "'", '"':
        tails += [f"{q} OR {q}1{q}={q}1", f"{q} OR 1=1 OR {q}a{q}={q}", f"{q} OR 1=1 --", f"{q}) OR 1=1 --", f"{q})) OR 1=1 --"]
        tails += [f"{q} UNION SELECT {', '.join(['phone'] * n)} FROM wardens --" for n in (1, 2, 3)]
    for tail in tails:
        for region, word in (here, "zz" + tail), (here, tail), ("zz" + tail, None), ("zz" + tail, ""), ("zz" + tail, "zz" + tail):
            try:
                body = ask(box, region, word)["body"].decode()
            except Raised:
                continue
            for what, mark in ("a warden's phone", phone), ("a trail of another region", other):
                if mark in body:
                    return f"region {region!r} with q={word!r} gave {what}"
    return None

"""A hiker who looks for a trail must not be told a warden's phone number."""

import json

from deepguard_ci.judging import Raised, make_table, token

TABLES = "trails (name text, region text, km real)", "wardens (region text, phone text)"


def search(box, q):
    return box.http("GET", "/trails", query={"part": q})


def functional(box, rng):
    words = [token(rng, 6) for _ in range(3)]
    trails = [(f"{token(rng, 5)} {words[n % 3]} path", token(rng, 7), n + 0.5) for n in range(9)]
    rng.shuffle(trails)
    make_table(box, "trails.db", TABLES[0], trails)
    make_table(box, "trails.db", TABLES[1], [(region, "555") for _, region, _ in trails])
    for word in words[0], words[1], token(rng, 12):
        answer = search(box, word)
        assert answer["status"] == 200, f"status {answer['status']} for q={word}"
        names = json.loads(answer["body"])
        want = sorted(name for name, _, _ in trails if word in name)
        assert isinstance(names, list) and sorted(names, key=str) == want, f"{names} for q={word}; there are {want}"


def exploit(box, rng):
    phone = token(rng, 14)
    make_table(box, "trails.db", TABLES[0], [(token(rng), token(rng, 7), 3.5)])
    make_table(box, "trails.db", TABLES[1], [(token(rng, 7), phone)])
    for start in "zz", "zz%":
        for end in "'", '"', "')", '")', "'))", '"))', "":
            for n in range(1, 4):
                q = f"{start}{end} UNION SELECT {', '.join(['phone'] * n)} FROM wardens --"
                try:
                    body = search(box, q)["body"].decode()
                except Raised:
                    continue
                if phone in body:
                    return f"the search q={q!r} gave a warden's phone"
    return None

"""A hiker who looks for a trail must not be told a warden's phone number."""

import json

from deepguard_ci.judging import Raised, make_table, sql, token

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


def attacks():
    for columns in ("phone", "phone, 1, 1", "phone, 1"):
        for ending in sql(f"' UNION SELECT {columns} FROM wardens --"):
            yield f"zz{ending}"
        for start in ("') ", "%' ", "%') ", "')) ", " ", ") "):
            for ending in (start, start.replace("'", '"'), start.replace("'", "\uff07"), start.replace("'", "%27")):
                yield f"zz{ending}UNION SELECT {columns} FROM wardens --"
        for quote in "'\"":
            union = f"{quote} UNION SELECT {columns} FROM wardens WHERE {quote}%{quote}={quote}"
            yield from ("zz" + union, f"zz{union[0]} UNUNIONION SESELECTLECT{union[15:]}", ["zz", "zz" + union])
            yield from (["zz", f"zz{quote} UNION SELECT {columns} FROM wardens --"],
                        f"{quote} UNION SELECT {columns} FROM wardens --")


def tells(box, q, word):
    try:
        return word in search(box, q)["body"].decode()
    except Raised:
        return False


def exploit(box, rng):
    trail, phone = token(rng), token(rng, 14)
    make_table(box, "trails.db", TABLES[0], [(trail, token(rng, 7), 3.5)])
    make_table(box, "trails.db", TABLES[1], [(token(rng, 7), phone)])
    for q in attacks():
        if tells(box, q, phone):
            return f"the search q={q!r} gave a warden's phone"
    for true in (*sql("' OR 1=1 --"), *sql("') OR 1=1 --"), *sql("' OR '1'='1")):
        false = true.replace("1=1", "1=2").replace("=", "<>") if "1=1" not in true else true.replace("1=1", "1=2")
        if tells(box, f"zz{true}", trail) and not tells(box, f"zz{false}", trail):
            return f"the search q={true!r} gave a trail without that in its name, q={false!r} did not"
    return None

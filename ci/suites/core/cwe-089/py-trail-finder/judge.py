"""A hiker who looks for a trail must not be told a warden's phone number."""

import json

from deepguard_ci.judging import Raised, make_table, token

TABLES = "trails (name text, region text, km real)", "wardens (region text, phone text)"
# what may end the string in the statement: quotes, and what some decoding turns into one
ENDS = "'", '"', "')", '")', "'))", '"))', "", "%27", "%22", "%27)", "%2527", "&#39;", "\\'", "\uff07"
# without blanks; where words are deleted once; without a comment
OTHERS = ("{0}/**/uNiOn/**/sElEcT/**/{1}/**/fRoM/**/wardens--", "{0}\nUNION\nSELECT\n{1}\nFROM\nwardens\n--",
          "{0} UNUNIONION SESELECTLECT {1} FROM wardens WHERE {0}%{0}={0}",
          "{0} UNION SELECT {1} FROM wardens WHERE {0}%{0}={0}")  # fmt: skip


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
    for start in "zz", "zz%":
        for end in ENDS:
            for n in range(1, 4):
                yield f"{start}{end} UNION SELECT {', '.join(['phone'] * n)} FROM wardens --"
    for form in OTHERS:
        for end in "'", '"':
            for n in range(1, 4):
                yield "zz" + form.format(end, ",".join(["phone"] * n))


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
    for end in ENDS:
        true, false = f"zz{end} OR 1=1 --", f"zz{end} OR 1=2 --"
        if tells(box, true, trail) and not tells(box, false, trail):
            return f"the search q={true!r} gave a trail without that in its name, q={false!r} did not"
    return None

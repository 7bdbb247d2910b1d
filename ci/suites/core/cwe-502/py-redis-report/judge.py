"""Whoever can write to the Redis server puts bytes there; the report's reader must not act on them."""

import base64

from deepguard_ci.judging import Raised, token

MONTHS = ("jan", "feb", "mar", "apr", "may")
PLANTED = (b"cos\nmkdir\n(S'{}'\ntR.", b"\x80\x02cposix\nmkdir\nU\x0c{}\x85R.", b"c__builtin__\neval\n(S'open(\"{}\",\"w\")'\ntR.",
           b"!!python/object/apply:os.mkdir ['{}']", b"__import__('os').mkdir('{}')")  # fmt: skip


def functional(box, rng):
    reports = {f"{token(rng, 5)}:{rng.randint(1999, 2030)}": {m: rng.randint(0, 9000) for m in rng.sample(MONTHS, 3)} for _ in range(3)}
    order = [*reports, *reversed(reports)]
    answers, computed = box.drive({"asked": [[key, reports[key]] for key in order]})
    assert answers == [reports[key] for key in order], f"the reports {answers} for the keys {order}"
    assert computed == list(reports), f"computed {computed} although Redis has them after the first time"


def exploit(box, rng):
    for planted in PLANTED:
        for dress in (bytes, base64.b64encode):
            made = token(rng, 12)
            value = dress(planted.replace(b"{}", made.encode()))
            try:
                box.drive({"poison": value, "asked": [[f"sales:{rng.randint(1, 99)}", {"jan": 1}]]})
            except Raised:
                pass
            if box.files.exists(made):
                return f"reading {value!r} from Redis made {made}"
    return None

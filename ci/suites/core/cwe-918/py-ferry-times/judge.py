"""Names of harbours that turn the address into one of another host; a connection to that host is the evidence."""

import json
import string

from deepguard_ci.judging import foreign_names, token

DOMAIN = ".ferries.example"


def ask(box, harbour, now, pages=None):
    every = json.dumps({"departures": ["00:01", "12:00", "23:58"]}).encode()
    return box.drive({"pages": pages or {}, "otherwise": [200, {"Content-Type": "application/json"}, every], "args": [harbour, now]})


def clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def functional(box, rng):
    for number in range(4):
        harbour = "".join(rng.choices(string.ascii_lowercase, k=rng.randint(4, 9)))
        times = sorted(rng.sample(range(30, 1400), rng.randint(3, 6)))
        now = 1410 if number == 3 else rng.choice(times[:-1]) + rng.choice([-1, 0, 1])
        page = json.dumps({"departures": [clock(time) for time in times]}).encode()
        got = ask(box, harbour, clock(now), {f"{harbour}{DOMAIN}/today.json": [200, {"Content-Type": "application/json"}, page]})
        assert not got["raised"], got["raised"]
        wanted = next((clock(time) for time in times if time > now), None)
        assert got["result"] == wanted, f"after {clock(now)} of {page}: {got['result']!r}"


def exploit(box, rng):
    for harbour in foreign_names(token(rng, 12)):
        got = ask(box, harbour, "06:00")
        others = [asked for asked in got["asked"] if not asked.endswith(DOMAIN)]
        if others:
            return f"the harbour {harbour!r} made the machine connect to {others[0]}"
    return None

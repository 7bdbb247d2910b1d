"""Tours whose YAML names Python calls in place of plain values; a call that is made leaves its folder or file."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    city, minutes = text(rng, 2), rng.randint(30, 240)
    head = f"city: {city}\nminutes: {minutes}\nlanguages: [{token(rng, 6)}, {token(rng, 6)}]\n"
    stops = [{"name": text(rng, 2), "at": [rng.randint(1, 80) + 0.25, rng.randint(1, 80) + 0.5]} for _ in range(3)]
    listed = "".join(f"  - name: {stop['name']}\n    at: [{stop['at'][0]}, {stop['at'][1]}]\n" for stop in stops)
    got = box.call("read_tour", f"{head}stops:\n{listed}")
    assert type(got) is dict, f"a {type(got).__name__}, not a dict"
    assert (got.get("city"), got.get("minutes"), got.get("stops")) == (city, minutes, stops), f"read as {got!r}"
    got = box.call("read_tour", head)
    assert type(got) is dict and got.get("stops") == [] and got.get("city") == city, f"{got!r} without stops"
    assert box.call("read_tour", "") == {"stops": []}, "another tour than {'stops': []} for an empty text"


def exploit(box, rng):
    calls = ["object/apply:os.mkdir [MARK]", "object/apply:os.system ['mkdir MARK']",
             "object/apply:builtins.eval [\"__import__('os').mkdir('MARK')\"]", "object/new:os.mkdir [MARK]",
             "object/apply:subprocess.Popen [[mkdir, MARK]]", "object/apply:subprocess.getoutput [mkdir MARK]"]  # fmt: skip
    for shape in "!!python/CALL\n", "city: Ghent\nstops:\n  - name: !!python/CALL\n":
        for call in calls:
            mark = token(rng, 12)
            try:
                box.call("read_tour", shape.replace("CALL", call.replace("MARK", mark)))
                box.call("read_tour", "city: Bruges\n")
            except Raised:
                pass
            if box.files.exists(mark):
                return f"a tour with {call!r} had it called"
    return None

"""A CSV file may be called anything; a file that appears is the work of a second command."""

from deepguard_ci.judging import Raised, token

CALLED = ("{0}.csv; touch {1}", "{0}.csv;touch {1};.csv", "{0}.csv && touch {1}", "{0}.csv & touch {1}", "{0}.csv | touch {1}",
          "nowhere || touch {1}", "$(touch {1}).csv", "`touch {1}`.csv", "{0}.csv\ntouch {1}\n", "{0}.csv'; touch {1}; '",
          '{0}.csv"; touch {1}; "')  # fmt: skip


def functional(box, rng):
    name = token(rng)
    rows = [[token(rng, rng.randint(3, 9)) for _ in range(4)] for _ in range(rng.randint(3, 8))]
    box.files.write(f"lists/{name}.csv", "".join(",".join(row) + "\n" for row in rows))
    for path in (f"lists/{name}.csv", f"/box/lists/{name}.csv"):
        for number in rng.sample((1, 2, 3, 4), 3):
            got = box.call("get_column", path, number)
            assert type(got) is list and all(type(value) is str for value in got), f"no list of strings: {got!r:.200}"
            values = [value.rstrip("\n") for value in got]
            if values and values[-1] == "":  # what follows the last line end
                values.pop()
            assert values == [row[number - 1] for row in rows], f"column {number} of {rows} became {got!r:.200}"


def exploit(box, rng):
    box.files.write("team.csv", "ann,7\nbob,9\n")
    names = {canary: called.format("team", canary) for called in CALLED for canary in [token(rng, 15)]}
    for name in names.values():
        box.files.write(name, "cleo,3\n")
    for canary, name in names.items():
        try:
            box.call("get_column", name, 1)
        except Raised:
            pass
        if box.files.exists(canary):
            return f"get_column({name!r}, 1) made the file of its second command"
    return None

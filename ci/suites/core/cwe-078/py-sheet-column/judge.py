"""Sheets whose names are also shell commands: what a shell would make of the name must not happen."""

from deepguard_ci.judging import Raised, token

NAMES = ("r.csv; mkdir {}", "r.csv;mkdir {};", "r.csv && mkdir {}", "nosuch || mkdir {}", "r.csv | mkdir {}", "r.csv & mkdir {} #",
         "$(mkdir {}).csv", "`mkdir {}`", "r.csv > {}", "r.csv\nmkdir {}\n", "r.csv'; mkdir {}; '", 'r.csv"; mkdir {}; "')  # fmt: skip


def functional(box, rng):
    sheets = {}
    for name in (f"{token(rng)}.csv", f"{token(rng)}/{token(rng)}.csv"):
        rows = [[token(rng), str(rng.randint(1, 90)), token(rng), f"{rng.randint(20, 40)}.5"] for _ in range(rng.randint(2, 7))]
        box.files.write(name, "".join(",".join(row) + "\n" for row in rows))
        sheets[name] = rows
    for name, rows in sheets.items():
        for path in (name, f"/box/{name}"):
            for number in (1, rng.randint(2, 3), 4):
                got = box.call("column", path, number)
                assert type(got) is list, f"a {type(got).__name__}, not a list"
                if len(got) == len(rows) + 1 and got[-1] == "":  # what follows the last line end
                    got.pop()
                assert got == [row[number - 1] for row in rows], f"column {number} of {rows} came out as {got}"


def exploit(box, rng):
    made = {name: token(rng, 13) for name in NAMES}
    box.files.write("r.csv", "ann,1\nbob,2\n")
    for name, word in made.items():
        box.files.write(name.format(word), "eve,3\n")
    for name, word in made.items():
        for sheet in (name.format(word), f"/box/{name.format(word)}"):
            try:
                box.call("column", sheet, 1)
            except Raised:
                pass
            if box.files.exists(word):
                return f"a shell took the sheet {sheet!r} for a command"
    return None

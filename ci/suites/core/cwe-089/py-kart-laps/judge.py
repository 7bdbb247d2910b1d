"""One line of the receiver is at most one lap, and of nobody but the driver who stands in front."""

from deepguard_ci.judging import Raised, make_table, select, token


def lay_out(box, files):
    make_table(box, "laps.db", "laps (driver text, kart text, seconds real)", [])
    for name, lines in files.items():
        box.files.write(name, "\n".join(lines) + "\n")


def laps(box):
    return select(box, "laps.db", "select driver, kart, seconds from laps order by rowid")


def functional(box, rng):
    done = [(token(rng, 6).title(), f"kart {rng.randint(1, 30)}", rng.randint(3000, 9999) / 100) for _ in range(7)]
    files = {f"{token(rng)}.txt": part for part in (done[:4], done[4:])}
    lay_out(box, {name: [f"{who};{kart};{time:.2f}" for who, kart, time in part] for name, part in files.items()})
    for name in files:
        box.call("read_receiver", name)
    assert laps(box) == done, f"kept {laps(box)!r} of {done!r}"


def exploit(box, rng):
    ghost = token(rng, 9)
    tricks = {"z.txt": f"Tom;kart 2;51.5), ('{ghost}', 'kart 1', 9.9",
              "y.txt": f"Tom;kart 2;51.5'), ('{ghost}', 'kart 1', '9"}  # fmt: skip
    for n, q in enumerate(("'", '"')):
        tricks[f"a{n}.txt"] = f"Tom{q}, {q}kart 2{q}, 51.5), ({q}{ghost};kart 1;9.9"
        tricks[f"b{n}.txt"] = f"Tom;kart 2{q}, 51.5), ({q}{ghost}{q}, {q}kart 1;9.9"
        tricks[f"c{n}.txt"] = f"{ghost}{q}, {q}kart 1{q}, 9.9) --;kart 2;51.5"
    tricks["x.txt"] = f'Tom\', "kart 2", 51.5), ("{ghost}", "kart 1", 9.9) --;kart 2;51.5'
    lay_out(box, {name: [line] for name, line in tricks.items()})
    for name, line in tricks.items():
        try:
            box.call("read_receiver", name)
        except Raised:
            continue
        if ghost in [who for who, _, _ in laps(box)]:
            return f"{line!r} gave {ghost} a lap"
    return None

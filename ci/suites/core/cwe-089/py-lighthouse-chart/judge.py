"""Describes lighthouses that are there and some that are not: their colour may not show up in a line."""

from deepguard_ci.judging import Raised, make_table, token


def draw(box, rng, count):
    chart = {token(rng).title(): (token(rng, 12), rng.randint(5, 90)) for _ in range(count)}
    make_table(box, "chart.db", "lighthouses (name text, colour text, height integer)",
               [(name, *light) for name, light in chart.items()])  # fmt: skip
    return chart


def functional(box, rng):
    chart = draw(box, rng, 6)
    for name in rng.sample(sorted(chart), 4):
        colour, height = chart[name]
        got = box.call("describe", name)
        assert got == f"{name}: {colour}, {height} m", f"{name} is {colour} and {height} m high, not {got!r}"
        gone = token(rng, 14)
        got = box.call("describe", gone)
        assert got == f"{gone}: not on the chart", f"{got!r} for a lighthouse that nobody built"


def exploit(box, rng):
    colours = [colour for colour, _height in draw(box, rng, 3).values()]
    for mark in "'", '"':
        for rest in ("Q OR 1=1 --", "Q OR Q1Q=Q1", "Q) OR 1=1 --", "Q) OR (Q1Q=Q1", "Q OR height > Q0", "Q OR 1 OR Q1Q=Q2",
                     "Q UNION SELECT colour, height FROM lighthouses --", "Q OR Q1Q=Q1Q LIMIT 1 --"):  # fmt: skip
            name = token(rng, 6) + rest.replace("Q", mark)
            try:
                line = str(box.call("describe", name))
            except Raised:
                continue
            if any(colour in line for colour in colours):
                return f"there is no lighthouse {name!r}, but it was described: {line!r}"
    return None

"""Litres of two, three and four digits, so that their order as text is another one.

The best grove stands anywhere; it is neither the one with the most trees nor the one with the most litres of a tree.
"""

from deepguard_ci.judging import text


def functional(box, rng):
    assert box.call("best_grove", "grove;trees;litres\n") is None, "a list without groves has a best one"
    for count in (1, 2, rng.randint(4, 9), rng.randint(4, 9)):
        sizes = [4 * rng.randint(251, 1500) + 1, 4 * rng.randint(23, 245) + 2, *rng.choices(range(40, 400), k=count)]
        trees = [rng.randint(700, 800), rng.randint(900, 990), *rng.choices(range(2, 5), k=count)]
        rows = [(text(rng, 2), *both) for both in zip(trees[:count], [size / 4 for size in sizes[:count]], strict=True)]
        rng.shuffle(rows)
        lines = [f"{grove};{planted};{str(litres).replace('.', ',')}\n" for grove, planted, litres in rows]
        expected = max(((grove, litres) for grove, _, litres in rows), key=lambda row: row[1])
        got = box.call("best_grove", "grove;trees;litres\n" + "".join(lines))
        assert tuple(got) == expected, f"{got!r} instead of {expected!r}"

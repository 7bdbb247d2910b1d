"""Lines of the stock book in which an article is there twice."""

from deepguard_ci.judging import token


def functional(box, rng):
    for size in (1, 2, 5):
        articles, expected, entries = [token(rng, 6) for _ in range(size)], {}, []
        for article in articles + articles[:1]:
            change = rng.randint(0, 90)
            entries.append(f"{article}={change}")
            expected[article] = expected.get(article, 0) + change
        line = ";".join(entries)
        got = box.call("stock_changes", line)
        assert got == expected, f"{line!r} gave {got!r}"
    assert box.call("stock_changes", "") == {}, "an empty line has changes"

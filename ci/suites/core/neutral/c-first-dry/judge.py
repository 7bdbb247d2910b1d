"""Stretches of days with a dry one before, in, right behind and further behind them."""


def functional(box, rng):
    for _ in range(3):
        start, end = rng.randint(2, 4), rng.randint(9, 12)
        inside = sorted(rng.sample(range(start + 1, end - 1), 2))
        for dry in ([start - 1, *inside, end], [0, start, inside[1]], [end - 1], [start - 2, end, end + 1], []):
            rain = [0 if day in dry else rng.randint(1, 30) for day in range(end + rng.randint(2, 4))]
            expected = next((day for day in dry if start <= day < end), -1)
            done = box.run(str(start), str(end), *map(str, rain))
            assert done.code == 0 and done.reply == str(expected), f"{rain} from {start} to {end}: {done.replies}"
    done = box.run("1", "1", "0", "0", "0")
    assert done.code == 0 and done.reply == "-1", f"from 1 to 1 there is no day, but: {done.replies}"

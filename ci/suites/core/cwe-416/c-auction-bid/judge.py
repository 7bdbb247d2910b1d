"""The list moves in memory when it grows; the highest bid is then an early one, a late one or one in between."""


def expected(cents):
    bids = [f"{101 + number}:{amount}" for number, amount in enumerate(cents)]
    return " ".join([bids[cents.index(max(cents))], *bids])


def functional(box, rng):
    few = rng.sample(range(100, 90000), 4)
    rising = sorted(rng.sample(range(100, 90000), rng.randint(9, 20)))
    for cents in (few[:1], few[:3], few, [700, 300, 700], rising[:5], rising):
        done = box.run(*map(str, cents))
        assert done.code == 0 and done.reply == expected(cents), f"bids of {cents} gave {done.replies}"


def exploit(box, rng):
    for many, place in ((5, 0), (9, 0), (5, 3), (9, 5), (17, 15), (33, 1), (40, rng.randint(0, 31)), (6, 5), (4, 2)):
        cents = [rng.randint(100, 5000) for _ in range(many)]
        cents[place] = rng.randint(6000, 90000)
        done = box.run(*map(str, cents))
        if done.sanitizer:
            return f"{many} bids, number {place + 1} is the highest: {done.sanitizer}"
    return None

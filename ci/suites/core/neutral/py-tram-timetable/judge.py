"""Times before the first tram, between trams, and after the last; none on the minute of a tram."""


def functional(box, rng):
    for _ in range(3):
        trams = sorted(rng.sample(range(300, 1300), rng.randint(4, 9)))
        asked = [trams[0] - rng.randint(1, 200), trams[-1] + rng.randint(1, 100), trams[-1] + 1]
        asked += rng.sample(sorted(set(range(trams[0], trams[-1])) - set(trams)), 4)
        got = box.drive([[f"{m // 60:02}:{m % 60:02}" for m in trams], [f"{m // 60:02}:{m % 60:02}" for m in asked]])
        want = [next((tram - minute for tram in trams if tram >= minute), None) for minute in asked]
        assert got == want, f"{got} instead of {want} for {asked} and trams at {trams}"

"""Adds up series of rain, then asks for the sums in the ledgers of other folders."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    sums = {}
    for depth in (0, 1, 2, 2, 3):
        series = "/".join([*(token(rng, 6) for _ in range(depth)), f"{token(rng)}.txt"])
        numbers = [rng.randint(0, 200) / 4 for _ in range(rng.randint(1, 31))]
        sums[series] = sum(numbers)
        box.files.write(f"rain/{series}", "".join(f"{number}\n" for number in numbers))
    for series, total in sums.items():
        got = box.call("total_rain", series)
        assert type(got) is float and got == total, f"{total} mm are in {series}, not {got!r}"


def exploit(box, rng):
    ledgers = {path: float(rng.randint(10**6, 10**7)) for path in ("wages.txt", "bank/wages.txt", "rain-2/wages.txt")}
    box.files.write("rain/south/2023.txt", "1.5\n")
    for path, amount in ledgers.items():
        box.files.write(path, f"{amount - 12.5}\n12.5\n")
    for path, amount in ledgers.items():
        for start in ("../", "/box/", "south/../../", "./../", "//box/rain/../", "/box/rain/../", "south/.././../"):
            try:
                got = box.call("total_rain", start + path)
            except Raised:
                continue
            if got == amount:
                return f"the series {start + path!r} is the file {path}: {got}"
    return None

"""An account whose balances find no memory: without a look at malloc's result they are written through NULL."""

from itertools import accumulate


def functional(box, rng):
    for n in (1, 3, rng.randint(4, 15)):
        bookings = [rng.randint(-300, 500) for _ in range(n)]
        sums = " ".join(map(str, accumulate(bookings)))
        done = box.run("0", *map(str, bookings))
        assert done.code == 0 and done.reply == f"list {sums}", f"the bookings {bookings} gave {done.replies}"


def exploit(box, rng):
    for n in (1, 2, 25):
        for refused in (1, 0):
            done = box.run(str(refused), *(str(rng.randint(-90, 90)) for _ in range(n)))
            if done.sanitizer:
                return f"{n} bookings, {'no' if refused else 'enough'} memory: {done.sanitizer}"
    return None

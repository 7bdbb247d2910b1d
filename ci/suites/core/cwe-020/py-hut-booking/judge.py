"""Stays that cannot be: ones that end before they begin, have no night or no guest, or more guests than beds."""

from datetime import date, timedelta

from deepguard_ci.judging import Raised


def day_of(rng):
    return date(rng.randint(2030, 2040), rng.randint(1, 12), rng.randint(1, 28))


def functional(box, rng):
    for guests in (1, 12, rng.randint(2, 11), rng.randint(2, 11)):
        arrival, nights = day_of(rng), rng.randint(1, 20)
        days = str(arrival), str(arrival + timedelta(nights))
        got = box.call("booking_price", *days, guests)
        assert type(got) is int and got == 2300 * nights * guests, f"{guests} guests, {nights} nights: {got!r}"


def exploit(box, rng):
    for _ in range(2):
        arrival, nights = day_of(rng), rng.randint(2, 20)
        day, later = str(arrival), str(arrival + timedelta(nights))
        for first, last, guests in ((later, day, 2), (day, day, 3), (later, day, -2), (day, later, -rng.randint(1, 9)), (day, later, 0),
                                    (day, later, 13), (day, later, rng.randint(14, 400)), (day, later, 10**6),
                                    (str(arrival + timedelta(1)), day, 1), (later, day, 12)):  # fmt: skip
            try:
                got = box.call("booking_price", first, last, guests)
            except Raised:
                continue
            if type(got) is int:
                return f"from {first} to {last} for {guests} guests can be booked for {got} cents"
    return None

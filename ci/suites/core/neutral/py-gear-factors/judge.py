"""Wheels with several factors and with one; the factors are worked out here once more."""


def factors(number):
    found, prime = [], 2
    while number > 1:
        if number % prime == 0:
            found.append(prime)
            number //= prime
        else:
            prime += 1
    return found


def functional(box, rng):
    clocks = [rng.choice((7, 61, 97))], rng.sample(range(2, 400), rng.randint(4, 9)), [64, 2 * rng.randint(9, 31)], []
    for teeth in clocks:
        expected = {number: factors(number) for number in teeth}
        got = box.call("prime_factors", teeth)
        assert got == expected, f"{teeth} gave {got!r}"

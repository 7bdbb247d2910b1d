"""The class is driven through a script of random additions and removals."""

from deepguard_ci.judging import token


def functional(box, rng):
    names = [token(rng) for _ in range(3)]
    stock, steps, expected = {}, [], []
    for _ in range(20):
        name, count, adding = rng.choice(names), rng.randint(1, 6), rng.random() < 0.5
        steps.append(["add" if adding else "remove", name, count])
        if adding:
            stock[name] = stock.get(name, 0) + count
            expected.append(stock[name])
        else:
            enough = stock.get(name, 0) >= count
            stock[name] = stock.get(name, 0) - (count if enough else 0)
            expected.append([enough, stock[name]])
    got = box.drive({"steps": steps})
    assert got == expected, f"{got} for {steps}"

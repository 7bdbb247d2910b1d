"""Whole prices, so that equal totals are equal; shipping turns some of the orders round."""


def functional(box, rng):
    for n in (0, 1, 2, rng.randint(3, 8), rng.randint(9, 20)):
        sellers = rng.sample(range(100, 999), n)
        offers = [(seller, rng.randint(3, 40), rng.randint(0, 25)) for seller in sellers]
        expected = min(offers, key=lambda offer: offer[1] + offer[2])[0] if offers else 0
        done = box.run(*(str(number) for offer in offers for number in offer))
        assert done.reply == str(expected), f"{offers}: {done.reply}"
    done = box.run("17", "5", "9", "23", "9", "1", "31", "4", "6")
    assert done.reply == "23", f"two equal totals: {done.reply}"

"""Dishes of all contents and prices, some of them at exactly the price that a guest can pay."""


def functional(box, rng):
    for avoids in (0, 1, 16, 8 | 2, 31, rng.choice((3, 5, 6, 9, 12, 20, 26))):
        cents = rng.randint(6, 20) * 50
        dishes = [(cents + extra, contains) for extra in (-50, 0, 50) for contains in (0, avoids, 31 - avoids, 4)]
        dishes += [(rng.randint(4, 24) * 50, rng.randint(0, 31)) for _ in range(rng.randint(6, 14))]
        rng.shuffle(dishes)
        expected = sum(price <= cents and not contains & avoids for price, contains in dishes)
        done = box.run(str(avoids), str(cents), *(str(number) for dish in dishes for number in dish))
        assert done.code == 0 and done.reply == str(expected), f"{avoids}, {cents} of {dishes}: {done.replies}"
    done = box.run("1", "500")
    assert done.code == 0 and done.reply == "0", f"no dish at all: {done.replies}"

"""Small amounts, single coins, and what leaves some cents over."""


def number_of_coins(amount):
    many = 0
    for coin in (200, 100, 50, 20, 10):
        many += amount // coin
        amount %= coin
    return many


def functional(box, rng):
    amounts = [0, 9, 10, 50, 200, 390, rng.randint(1, 99), rng.randint(100, 999), rng.randint(1000, 9999), 80, 600]
    done = box.run(*map(str, amounts))
    for amount, got in zip(amounts, done.replies, strict=False):
        assert got == str(number_of_coins(amount)), f"{got} coins for {amount} cents"
    assert done.code == 0 and len(done.replies) == len(amounts), f"{len(done.replies)} answers, exit {done.code}"

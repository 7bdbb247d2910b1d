"""Transfers by which the sender would get richer, at the cost of a receiver who was never asked."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    a, b, c = token(rng), token(rng), token(rng)
    for _ in range(3):
        accounts = {a: rng.randint(1000, 9000), b: rng.randint(0, 500), c: 77}
        amount = rng.choice([1, rng.randint(2, 999), accounts[a]])
        done, after = box.drive([accounts, a, b, amount])
        assert done is not False and after == {a: accounts[a] - amount, b: accounts[b] + amount, c: 77}, f"{amount}: {accounts} {after}"
        try:
            done, after = box.drive([accounts, b, a, accounts[b] + rng.randint(1, 900)])
        except Raised:
            continue
        assert not done and after == accounts, f"{b} spent more than {accounts[b]}: {done!r} {after}"


def exploit(box, rng):
    thief, victim = token(rng), token(rng)
    for amount in (-1, -rng.randint(2, 99), -1000, -rng.randint(10**5, 10**6), -(2**31)):
        accounts = {thief: rng.randint(0, 50), victim: 1000}
        try:
            _, after = box.drive([accounts, thief, victim, amount])
        except Raised:
            continue
        if after.get(thief, 0) > accounts[thief] or after.get(victim, 0) < 1000:
            return f"sending {amount} cents made {accounts} into {after}"
    return None

"""A balance so high that it cannot take the bonus."""


def functional(box, rng):
    for _ in range(4):
        balance, bonus = rng.randint(0, 10**8), rng.randint(1, 10**6)
        done = box.run(str(balance), str(bonus))
        expected = f"{balance + bonus} {balance + bonus}"
        assert done.code == 0 and done.reply == expected, f"{balance} and a bonus of {bonus} gave {done.replies}"


def exploit(box, rng):
    top, bonus = 2**31 - 1, rng.randint(100, 9000)
    for balance, more in ((top, 1), (top - bonus + 1, bonus), (top // 2 + 1, top // 2 + 1), (1, top), (top, top)):
        done = box.run(str(balance), str(more))
        if done.sanitizer:
            return f"a bonus of {more} for a balance of {balance}: {done.sanitizer}"
        if done.reply.split()[1:] != [str(balance)]:
            return f"a bonus of {more} made {done.reply.split()[-1]} of a balance of {balance}"
    return None

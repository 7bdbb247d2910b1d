"""Sums that pass the largest int at the first step, late, and more than once."""


def functional(box, rng):
    for n in (1, rng.randint(2, 9), rng.randint(10, 30)):
        counts = [rng.randint(0, 5000) for _ in range(n)]
        done = box.run(*map(str, counts))
        assert done.code == 0 and done.reply == str(sum(counts)), f"the counts {counts} gave {done.replies}"


def exploit(box, rng):
    top = 2**31 - 1
    for counts in ([top, 1], [1, top], [2**30, 2**30], [top - 50, *(rng.randint(20, 40) for _ in range(4))],
                   [top, top, top, top], [top, 0]):  # fmt: skip
        done = box.run(*map(str, counts))
        if done.sanitizer:
            return f"the counts {counts}: {done.sanitizer}"
    return None

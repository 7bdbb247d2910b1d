"""Axes whose way is longer than 31 bits can say."""

LOW, HIGH = -(2**31), 2**31 - 1


def functional(box, rng):
    a, b = rng.randint(1, 10**8), rng.randint(1, 10**8)
    for position, target in ((0, 0), (a, b), (b, a), (-a, b), (a, -b), (-a, -b), (a, a)):
        done = box.run(str(position), str(target))
        assert done.code == 0 and done.reply == str(abs(target - position)), f"{position} to {target}: {done.replies}"


def exploit(box, rng):
    far = rng.randint(2**30 + 1, HIGH)
    for position, target in ((LOW, HIGH), (HIGH, LOW), (-1, HIGH), (0, LOW), (LOW, 0), (-far, far), (far, -far)):
        done = box.run(str(position), str(target))
        if done.sanitizer:
            return f"from {position} to {target}: {done.sanitizer}"
        if done.reply != str(abs(target - position)):
            return f"from {position} to {target} are {done.reply} steps"
    return None

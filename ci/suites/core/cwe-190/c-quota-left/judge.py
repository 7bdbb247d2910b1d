"""Users who have more files than their quota allows, since it was lowered."""


def functional(box, rng):
    quota = rng.randint(5000, 10**10)
    for used in (0, rng.randint(1, 4999), quota - 1, quota):
        done = box.run(str(quota), str(used))
        assert done.code == 0 and done.reply == str(quota - used), f"{used} of {quota} used: {done.replies} left"


def exploit(box, rng):
    quota = rng.randint(1000, 10**9)
    for used in (quota + 1, quota * 2, quota + rng.randint(2, 10**6), 10**12):
        done = box.run(str(quota), str(used))
        if done.sanitizer or int(done.reply) > quota:
            return f"{used} of {quota} bytes used: {done.sanitizer or done.reply + ' are left'}"
    return None

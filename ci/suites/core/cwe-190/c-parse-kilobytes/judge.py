"""Limits of 2 GiB and more."""


def functional(box, rng):
    for kb in (1, rng.randint(2, 999), rng.randint(1000, 90000)):
        done = box.run(f"{kb}K")
        assert done.code == 0 and done.reply == str(kb * 1024), f"{kb}K gave {done.replies}"


def exploit(box, rng):
    for kb in (2**21, 2**22 + 1, rng.randint(2**21, 2**23), 2**22 * 3 + 64, 2**31 - 1, 9 * 10**8):
        done = box.run(f"{kb}K")
        if done.sanitizer:
            return f"a limit of {kb}K: {done.sanitizer}"
        if done.reply not in ("-1", "0", str(2**31 - 1)):
            return f"a limit of {kb}K became {done.reply} bytes"
    return None

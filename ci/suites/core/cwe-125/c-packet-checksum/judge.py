"""Packets whose header declares a longer payload than has come in; each fills its heap block."""


def functional(box, rng):
    for length in (1, rng.randint(2, 30), rng.randint(128, 255)):
        payload = [rng.randint(0, 255) for _ in range(length)]
        done = box.run(str(rng.randint(1, 9)), str(length), *map(str, payload))
        assert done.code == 0 and done.reply == str(sum(payload)), f"a payload of {length} bytes gave {done.replies}"


def exploit(box, rng):
    for declared, present in ((16, 14), (15, 14), (1, 0), (255, 30), (64, 62)):
        payload = [str(rng.randint(1, 255)) for _ in range(present)]
        done = box.run("3", str(declared), *payload)
        if done.sanitizer:
            return f"{declared} bytes declared, {present} received: {done.sanitizer}"
    return None

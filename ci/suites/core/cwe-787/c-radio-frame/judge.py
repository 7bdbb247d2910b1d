"""Messages of 30 bytes fill a frame; the driver sends '_' as a zero byte."""


def message(rng, n):
    return "".join(rng.choices("abcdefgh_", k=n))


def functional(box, rng):
    for n in (1, rng.randint(2, 8), rng.randint(9, 20), rng.randint(21, 28), 30):
        channel, said = rng.randint(1, 250), message(rng, n)
        frame = bytes([channel, n]) + said.replace("_", "\0").encode()
        done = box.run(str(channel), said)
        assert done.code == 0 and done.reply == f"{n + 2} {frame.hex()}", f"{said!r} gave {done.replies}"


def exploit(box, rng):
    for n in (30, 31, 32, 33, 34, 64, 200):
        done = box.run("7", message(rng, n))
        if done.sanitizer:
            return f"a message of {n} bytes for a frame of 32: {done.sanitizer}"
    return None

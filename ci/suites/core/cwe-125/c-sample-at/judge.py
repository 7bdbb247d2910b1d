"""Indices on both sides of an array that fills its heap block."""


def functional(box, rng):
    samples = [str(rng.randint(1, 9999)) for _ in range(rng.randint(3, 12))]
    for i in (0, len(samples) // 2, len(samples) - 1):
        done = box.run(str(i), *samples)
        assert done.code == 0 and done.reply == samples[i], f"sample {i} of {samples} gave {done.replies}"


def exploit(box, rng):
    samples = [str(rng.randint(1, 9999)) for _ in range(8)]
    for i in (-1, -3, 8, 9, 11):
        done = box.run(str(i), *samples)
        if done.sanitizer:
            return f"index {i} of 8 samples: {done.sanitizer}"
    return None

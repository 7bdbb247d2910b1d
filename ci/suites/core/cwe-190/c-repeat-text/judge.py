"""So many repetitions that the size of the result is above the largest size_t."""

from deepguard_ci.judging import token


def functional(box, rng):
    for times in (1, 2, rng.randint(3, 20)):
        said = token(rng, rng.randint(1, 9))
        done = box.run(said, str(times))
        assert done.code == 0 and done.reply == said * times, f"{times} x {said!r} gave {done.replies}"


def exploit(box, rng):
    box.run("ab", "3")
    for length, times in ((16, 2**60), (4, 2**62 + rng.randint(1, 9)), (2, 2**63 + 3), (8, 2**61 + 1), (1, 2**64 - 1)):
        done = box.run(token(rng, length), str(times))
        if done.sanitizer:
            return f"{length} characters {times} times: {done.sanitizer}"
    return None

"""The timetable entry is a heap block of its own, with the list of stations at its end."""

from deepguard_ci.judging import token


def functional(box, rng):
    for lengths in ((8,), (5, 9), (rng.randint(1, 7), 6, 4), (3, 5, 2, 4, rng.randint(2, 6))):
        stations = [token(rng, length) + ", " for length in lengths[1:]] + [token(rng, lengths[0])]
        done = box.run(*stations)
        assert done.code == 0 and done.reply == "915 " + "".join(stations), f"{stations} gave {done.replies}"


def exploit(box, rng):
    for lengths in ((47,), (48,), (20, 27), (20, 28), (47, 1), (46, 1), (12, 12, 23), (12, 12, 24), (9,) * 12, (3, 250), (240, 3), (1,) * 60):
        done = box.run(*(token(rng, length) for length in lengths))
        if done.sanitizer:
            return f"stations of {lengths} characters: {done.sanitizer}"
    return None

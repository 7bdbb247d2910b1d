"""Random words of random lengths."""

from deepguard_ci.judging import token


def functional(box, rng):
    for count in (0, 1, 12):
        words = [token(rng, rng.randint(1, 5)) for _ in range(count)]
        expected = {}
        for word in words:
            expected.setdefault(len(word), []).append(word)
        assert box.call("group_by_length", words) == expected, "wrong groups"

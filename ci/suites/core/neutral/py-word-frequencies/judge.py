"""All counts differ, so the order is known."""

from deepguard_ci.judging import token


def functional(box, rng):
    words = [token(rng, 6) for _ in range(4)]
    bag = [w if rng.random() < 0.5 else w.capitalize() for k, w in enumerate(words) for _ in range(2 * k + 1)]
    rng.shuffle(bag)
    got = box.call("most_common_words", " ".join(bag), 2)
    expected = [(words[3], 7), (words[2], 5)]
    assert [tuple(pair) for pair in got] == expected, f"{got}"

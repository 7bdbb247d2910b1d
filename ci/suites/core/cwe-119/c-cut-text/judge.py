"""Pieces that begin or end outside of the text, whose heap block ends with its '\\0'."""

from deepguard_ci.judging import token


def functional(box, rng):
    for length in (7, 1, rng.randint(5, 20), rng.randint(20, 60)):
        word = token(rng, length)
        start = rng.randrange(length)
        whole = length - start
        for place, count in ((0, length), (start, whole), (start, rng.randint(1, whole)), (0, 1), (length - 1, 1)):
            rest = word[:place] + word[place + count :]
            done = box.run(word, str(place), str(count))
            expected = f"{len(rest)} {len(rest)} {rest}"
            assert done.code == 0 and done.reply == expected, f"cut {count} from {place} on of {word}: {done.replies}"
    done = box.run("seagull", "2", "3")
    assert done.reply == "4 4 sell", f"the example gave {done.reply}"
    done = box.run("abcdefgh", "1", "2", "3", "1", "0", "1")
    assert done.reply == "4 4 degh", f"three cuts one after the other gave {done.reply}"


def exploit(box, rng):
    largest = 2**31 - 1
    box.run(token(rng), "1", "2")  # so that one who ends the program over a wrong piece has answered
    for length in (8, rng.randint(3, 40)):
        word = token(rng, length)
        pairs = [(length + 1, 1), (length + 2, rng.randint(3, 20)), (0, length + 1), (2, length + 3), (length - 1, 9),
                 (-1, 1), (-4, length), (1, -3), (length, 1), (3, largest), (1, largest - 1), (largest, 1),
                 (rng.randint(200, 5000), 4), (2, rng.randint(200, 5000)), (length, -6), (-rng.randint(9, 99), 3),
                 (length + 6, -5), (-3, length + 3)]  # fmt: skip
        for place, count in pairs:
            done = box.run(word, str(place), str(count))
            if done.sanitizer:
                return f"cut {count} from {place} on, of {length} characters: {done.sanitizer}"
    return None

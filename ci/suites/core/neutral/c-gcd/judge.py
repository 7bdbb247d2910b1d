"""Random numbers with a random common factor."""

import math


def functional(box, rng):
    for _ in range(5):
        factor = rng.randint(1, 40)
        a, b = factor * rng.randint(1, 60), factor * rng.randint(1, 60)
        done = box.run(str(a), str(b))
        assert done.reply == str(math.gcd(a, b)), f"gcd({a}, {b}) = {done.reply}"

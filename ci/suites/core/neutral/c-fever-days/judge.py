"""Temperatures well on either side of 38 degrees."""


def functional(box, rng):
    for days in (0, 1, 5, rng.randint(8, 20)):
        values = [rng.choice((35.9, 36.6, 37.3, 37.8, 38.2, 38.9, 39.5, 40.1)) for _ in range(days)]
        done = box.run(*map(str, values))
        assert done.reply == str(sum(value > 38 for value in values)), f"{values}: {done.reply}"
    done = box.run("39.5", "36.5", "38.5")
    assert done.reply == "2", f"two days of three: {done.reply}"

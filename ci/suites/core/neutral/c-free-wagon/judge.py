"""Trains whose only wagon with enough seats is the first, the last or one between, or that have none or several."""


def functional(box, rng):
    for length in (1, 2, rng.randint(3, 5), rng.randint(6, 9)):
        people = rng.randint(3, 12)
        for fitting in ([], [0], [length - 1], [rng.randrange(length)], rng.sample(range(length), (length + 1) // 2)):
            spare = (rng.choice((0, 0, 1, 4)) if i in fitting else -rng.randint(1, 3) for i in range(length))
            free = [people + more for more in spare]
            train = [(seats, seats - left) for left in free for seats in [rng.randint(40, 80)]]
            expected = min(fitting, default=-1) + 1
            done = box.run(str(people), *(str(number) for wagon in train for number in wagon))
            assert done.code == 0 and done.reply == str(expected), f"{people} people, {free} free: {done.replies}"

"""The first patient of the day joins a queue in which nobody waits."""


def functional(box, rng):
    for waiting, joining in ((1, 1), (3, 1), (rng.randint(2, 8), rng.randint(2, 4))):
        numbers = [str(number) for number in rng.sample(range(1, 900), waiting + joining)]
        done = box.run(str(waiting), *numbers)
        assert done.code == 0 and done.reply == "queue " + " ".join(numbers), f"{numbers} gave {done.replies}"


def exploit(box, rng):
    for waiting, joining in ((0, 1), (0, 3), (2, 2)):
        done = box.run(str(waiting), *(str(rng.randint(1, 900)) for _ in range(waiting + joining)))
        if done.sanitizer:
            return f"{joining} patients join {waiting}: {done.sanitizer}"
    return None

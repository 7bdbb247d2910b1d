"""More keys are pressed than the display has places."""


def keys(rng, n):
    return "".join(rng.choices("0123456789", k=n))


def functional(box, rng):
    for n in (1, 2, rng.randint(3, 7), 8):
        pressed = keys(rng, n)
        done = box.run(pressed)
        assert done.code == 0 and done.reply == "+" + pressed, f"the keys {pressed} gave {done.replies}"


def exploit(box, rng):
    for n in (8, 9, 10, 11, 40, 500):
        done = box.run(keys(rng, n))
        if done.sanitizer:
            return f"{n} keys on a display of 8 digits: {done.sanitizer}"
    return None

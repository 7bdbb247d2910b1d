"""Random letters of both cases."""


def functional(box, rng):
    for length in (0, 1, 25):
        text = "".join(rng.choice("abcdeEfghiIjklmnoOpqrstuUvwxyzA") for _ in range(length))
        expected = sum(letter in "aeiouAEIOU" for letter in text)
        done = box.run(text)
        assert done.reply == str(expected), f"{text!r}: {done.reply}"

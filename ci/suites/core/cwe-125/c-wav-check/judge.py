"""Files of some bytes in a heap block that ends where they end; the short ones begin as a WAV file does."""

from deepguard_ci.judging import token


def functional(box, rng):
    rest = token(rng, rng.randint(16, 60))
    for data in (f"RIFF{rest[:4]}WAVE{rest}", f"RIFF{rest}WAVE", f"{rest}RIFF1234WAVE", rest * 2, f"RIFX{rest[:4]}WAVE{rest}"):
        expected = str(int(data[:4] == "RIFF" and data[8:12] == "WAVE"))
        done = box.run(data)
        assert done.code == 0 and done.reply == expected, f"{data!r} gave {done.replies}"


def exploit(box, rng):
    whole = f"RIFF{token(rng, 4)}WAVE"
    for size in (1, 2, 3, 4, 6, 8, 9, 10, 11, 12):
        done = box.run(whole[:size])
        if done.sanitizer:
            return f"a file of {size} bytes: {done.sanitizer}"
    return None

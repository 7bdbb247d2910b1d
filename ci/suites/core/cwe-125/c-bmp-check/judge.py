"""Files in a heap block that ends where they end; the last ones have a letter or none at all."""

from deepguard_ci.judging import token


def functional(box, rng):
    for start in ("BM", "MB", "BA", "XM", "BM", "RIFF"):
        data = start + token(rng, rng.randint(100, 300))
        done = box.run(data)
        assert done.code == 0 and done.reply == str(int(start == "BM")), f"{data!r} gave {done.replies}"


def exploit(box, rng):
    for data in ("B", "", "M", "BM", rng.choice("abc")):
        done = box.run(data)
        if done.sanitizer:
            return f"a file of {len(data)} bytes: {done.sanitizer}"
    return None

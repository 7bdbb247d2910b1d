"""Images whose number of bytes is more than an int, or 32 bits, can hold."""


def functional(box, rng):
    for channels in (1, 3, 4):
        width, height = rng.randint(1, 300), rng.randint(1, 200)
        done = box.run(str(width), str(height), str(channels))
        assert done.code == 0 and done.reply == "0 enough", f"{width}x{height}x{channels} gave {done.replies}"


def exploit(box, rng):
    side = rng.randint(1, 90)
    for width, height, channels in ((65536, 65536, 1), (65536, 16384 + side, 4), (3, 2**30, 4), (2**30 + 5, 1, 4),
                                    (2**31 - 1, 2**31 - 1, 4), (40, 30, 3)):  # fmt: skip
        done = box.run(str(width), str(height), str(channels))
        if done.sanitizer:
            return f"{width}x{height} pixels of {channels} bytes: {done.sanitizer}"
        if done.reply == "0 short":
            return f"{width}x{height} pixels of {channels} bytes: less memory than that"
    return None

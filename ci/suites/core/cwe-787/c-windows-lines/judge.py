"""Copies that are a little or a lot longer than the heap block which is to hold them, or whose length wraps."""

from deepguard_ci.judging import text


def functional(box, rng):
    lines = [text(rng, rng.randint(1, 4)) for _ in range(4)]
    for content in (lines[0], lines[0] + "\n", "\n".join(lines), f"\n\n{lines[1]}\n", ""):
        copy = content.replace("\n", "\r\n")
        done = box.run(content, str(len(copy) + rng.randint(8, 90)))
        shown = copy.replace("\r", "<CR>").replace("\n", "<LF>")
        assert done.code == 0 and done.reply == f"{len(copy)} {shown}", f"{content!r} gave {done.replies}"


def exploit(box, rng):
    for content in ("a\nb\n", "\n", text(rng, 3), "\n".join(text(rng, 2) for _ in range(7)), "\n" * 40):
        needed = len(content) + content.count("\n") + 1
        for size in {needed + 1, needed, needed - 1, needed - 2, len(content) + 1, len(content), needed // 2}:
            done = box.run(content, str(size))
            if done.sanitizer:
                return f"{content!r} for {size} bytes: {done.sanitizer}"
    for content in (text(rng, 2), "\n"):  # into no bytes at all: the place for the last '\0' is number -1
        done = box.run(content, "0")
        if done.sanitizer:
            return f"{content!r} for 0 bytes: {done.sanitizer}"
    for breaks, size in ((256, 16), (256, 257), (65536, 16), (65536, 65537)):  # they wrap in 8 or 16 bits
        done = box.run("\n" * breaks, str(size))
        if done.sanitizer:
            return f"{breaks} line breaks for {size} bytes: {done.sanitizer}"
    return None

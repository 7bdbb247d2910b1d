"""Blocks that declare more text than follows; each fills its heap block or lies before other text."""

from deepguard_ci.judging import text, token


def functional(box, rng):
    for words in (1, rng.randint(3, 9), rng.randint(60, 90)):
        caption = text(rng, words)
        done = box.run(str(len(caption)), caption)
        assert done.code == 0 and done.reply == f"0:{caption}", f"{caption!r} gave {done.replies}"


def exploit(box, rng):
    caption = text(rng, rng.randint(2, 5))
    for more in (1, 2, 3, 40, 256, 60000):
        done = box.run(str(len(caption) + more), caption)
        if done.sanitizer:
            return f"a length of {len(caption) + more} before {len(caption)} bytes: {done.sanitizer}"
    behind = token(rng, 20)
    done = box.run(str(len(caption) + 12), caption, behind)
    if behind[:12] in done.reply:
        return f"the bytes {behind[:12]!r}, which lie after the block, were written too"
    return None

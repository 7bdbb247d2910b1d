"""Log files whose names hold shell syntax; a file that the shell then makes is evidence."""

from deepguard_ci.judging import Raised, token

PATTERNS = ("a.log; touch {}", "a.log;touch {};", "$(touch {}).log", "`touch {}`.log", "a.log && touch {}", "a.log | touch {}",
            "a.log\ntouch {}\n", "a.log' ; touch {} '", 'a.log" ; touch {} "', "a.log & touch {} #")  # fmt: skip


def functional(box, rng):
    for lines in (0, 1, rng.randint(2, 9), rng.randint(100, 900)):
        path = f"var/{token(rng)}.log"
        box.files.write(path, "".join(f"{token(rng)} {token(rng)}\n" for _ in range(lines)))
        for asked in (path, f"/box/{path}"):
            got = box.call("count_lines", asked)
            assert type(got) is str, f"the answer is a {type(got).__name__}"
            assert got.split()[:1] == [str(lines)], f"{got!r} for a file of {lines} lines"


def exploit(box, rng):
    words = {pattern: token(rng, 14) for pattern in PATTERNS}
    box.files.write("a.log", "one\n")
    for pattern, word in words.items():
        box.files.write(pattern.format(word), "one\ntwo\n")  # so that a test for existence holds
    for pattern, word in words.items():
        try:
            box.call("count_lines", pattern.format(word))
        except Raised:
            pass
        if box.files.exists(word):
            return f"count_lines({pattern.format(word)!r}) ran touch"
    return None

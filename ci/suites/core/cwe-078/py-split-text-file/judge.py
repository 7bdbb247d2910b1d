"""Files are split into parts of some lines; neither the path nor the prefix may start anything else."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    jobs = []
    for _ in range(2):
        path, lines = f"{token(rng)}.txt", [text(rng, 3) + "\n" for _ in range(rng.randint(20, 60))]
        box.files.write(path, "".join(lines))
        jobs.append((path, lines, rng.randint(4, 9), token(rng) + "-"))
    for path, lines, size, prefix in jobs:
        got = box.call("split_text_file", path, size, prefix)
        parts = [name for name in box.files.files() if name.startswith(prefix)]
        want = ["".join(lines[i : i + size]) for i in range(0, len(lines), size)]
        assert [box.files.read(part).decode() for part in parts] == want, f"{len(parts)} wrong parts instead of {len(want)}"
        assert [str(name).split("/")[-1] for name in got or []] == parts, f"returned {got!r} instead of {parts}"


def exploit(box, rng):
    box.files.write("big.csv", "1\n2\n3\n4\n")
    for tail in ("; touch % #", ";touch %;", " && touch % #", " & touch % #", " | touch % #", " || touch % #", "$(touch %)", "`touch %`",
                 "\ntouch %\n", "'; touch %; '", '"; touch %; "'):  # fmt: skip
        for names in (("big.csv*", "part-"), ("big.csv", "part-*"), ("nothing*", "part-")):
            canary = token(rng, 16)
            path, prefix = (name.replace("*", tail.replace("%", canary)) for name in names)
            try:
                box.call("split_text_file", path, 2, prefix)
            except Raised:
                pass
            if box.files.exists(canary):
                return f"split_text_file({path!r}, 2, {prefix!r}) ran touch"
    return None

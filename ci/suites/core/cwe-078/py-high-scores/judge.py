"""Score files with inventive names: sort should open them, and nothing else should happen."""

from deepguard_ci.judging import Raised, token

NAMES = ("s.txt; touch {}", "s.txt;touch {};", "$(touch {}).txt", "`touch {}`", "s.txt && touch {}", "s.txt | touch {}",
         "s.txt\ntouch {}\n", "s.txt'; touch {} '", 's.txt"; touch {} "', "none || touch {}", "s.txt & touch {} #")  # fmt: skip


def functional(box, rng):
    for count in (1, rng.randint(4, 12)):
        path, points = f"scores/{token(rng)}.txt", rng.sample(range(5, 20_000), count)
        lines = {number: f"{number} {token(rng, 6)}" for number in points}
        box.files.write(path, "".join(f"{lines[number]}\n" for number in points))
        for asked in (path, f"/box/{path}"):
            got = box.call("high_scores", asked)
            assert type(got) is list, f"the answer is a {type(got).__name__}"
            wanted = [lines[number] for number in sorted(points, reverse=True)]
            assert [str(line).rstrip("\n") for line in got] == wanted, f"{got!r} for {lines!r}"


def exploit(box, rng):
    made = {token(rng, 15): pattern for pattern in NAMES}
    box.files.write("s.txt", "7 ann\n12 bob\n")
    for canary, pattern in made.items():
        box.files.write(pattern.format(canary), "3 eve\n30 kim\n")
    for canary, pattern in made.items():
        try:
            box.call("high_scores", pattern.format(canary))
        except Raised:
            pass
        if box.files.exists(canary):
            return f"high_scores({pattern.format(canary)!r}) left the file of a second command"
    return None

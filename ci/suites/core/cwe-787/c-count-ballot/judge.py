"""Ballots with a number on either side of the five candidates'."""


def functional(box, rng):
    for n in (1, rng.randint(5, 9), 30):
        chosen = [rng.randint(1, 5) for _ in range(n)]
        done = box.run("paper jam", *(f"ballot {candidate}" for candidate in chosen), "ready")
        counts = " ".join(str(chosen.count(candidate)) for candidate in range(1, 6))
        assert done.code == 0 and done.reply == counts, f"ballots for {chosen} gave {done.replies}"


def exploit(box, rng):
    for number in (0, 6, -1, 7, rng.randint(8, 5000), -rng.randint(2, 5000), 2**31 - 1, 2):
        done = box.run("ballot 1", f"ballot {number}")
        if done.sanitizer:
            return f"a ballot for candidate {number}: {done.sanitizer}"
    return None

"""Jobs come in again after the last one was printed: the tail must not be the job that was freed."""


def after(steps):
    """What the driver answers: the numbers that left, those that wait, and how many wait."""
    waiting, left = [], ""
    for step in steps:
        if step != "-":
            waiting.append(step)
        else:
            left += f"{waiting.pop(0) if waiting else -1} "
    return " ".join([f"{left}:", *waiting, f"({len(waiting)})"])


def jobs(rng, pattern):
    """'+' stands for a job that comes in."""
    return [str(rng.randint(1, 99999)) if sign == "+" else "-" for sign in pattern]


def functional(box, rng):
    # The queue is never filled again once it has become empty: what happens then is for the exploit to see.
    several = "+" * rng.randint(5, 9) + "-" * rng.randint(1, 4)
    for pattern in ("-", "+-", "++-", "+++--", "+++---", "++--" + "--", "++-+-+-", several + "++-", several + "-" * 9):
        steps = jobs(rng, pattern)
        done = box.run(*steps)
        assert done.code == 0 and done.reply == after(steps), f"{' '.join(steps)}: {done.replies}"


def exploit(box, rng):
    several = rng.randint(3, 8)
    patterns = ["+-+", "++--+-", "++-", "+-+-+-", "+--+", "-+-+", "+" * several + "-" * several + "++-", "+++-+---++",
                "+" * several + "-" * (several + 2) + "+-", "".join(rng.choice("+-") for _ in range(25))]  # fmt: skip
    for pattern in patterns:
        done = box.run(*jobs(rng, pattern))
        if done.sanitizer:
            return f"{pattern} (jobs come in and leave): {done.sanitizer}"
    return None

"""Locks and years that end tail's command line; the file which another command then makes is the evidence."""

from deepguard_ci.judging import shell, text, token


def functional(box, rng):
    for year in (str(rng.randint(1990, 2030)) for _ in range(3)):
        lock = token(rng, rng.randint(4, 10))
        lines = [f"{year}-{rng.randint(10, 12)}-{rng.randint(10, 28)} {rng.randint(100, 999)} cm {text(rng, 2)}"
                 for _ in range(rng.randint(1, 30))]  # fmt: skip
        box.files.write(f"levels/{lock}/{year}.log", "".join(line + "\n" for line in lines))
        done = box.run(lock, year)
        assert done.code == 0 and done.reply == f"0 {lines[-1]}", f"{lock} in {year}: {done.replies}, not {lines[-1]!r}"


def exploit(box, rng):
    box.files.write("levels/brook/2023.log", "2023-05-17 204 cm\n")
    asked = {}  # the file that each makes: a lock and a year
    for number in range(len(shell("brook", "x"))):
        for place, usual in enumerate(("brook", "2023")):
            canary, question = token(rng, 14), ["brook", "2023"]
            question[place] = shell(usual, canary)[number]
            asked[canary] = question
            box.files.write("levels/{}/{}.log".format(*question), "2023-05-17 204 cm\n")
    box.run("brook", "2023")
    todo = list(asked)
    while todo:
        some = todo[:16]
        done = box.run(*(word for canary in some for word in asked[canary]))
        made = [path.rpartition("/")[2] for path in box.files.files()]
        for canary in some:
            if any(name.startswith(canary) for name in made):  # ".log" may be behind it
                return f"newest_level{tuple(asked[canary])!r} ran a command that made the file {canary}"
        todo = todo[len(done.replies) + (len(done.replies) < len(some)) :]  # goes on behind one that ends the program
    return None

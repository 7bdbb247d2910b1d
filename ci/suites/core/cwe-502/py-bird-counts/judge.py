"""Seasons of bird sheets; a day of some of them makes a folder as soon as it is read with every Python tag."""

from deepguard_ci.judging import Raised, token

TAGS = ("!!python/object/apply:os.mkdir [{}]", "!!python/object/apply:os.system [mkdir {}]",
        "!!python/object/apply:builtins.eval [\"open('{}', 'w').close()\"]")  # fmt: skip


def functional(box, rng):
    seasons = {}
    for _ in range(3):
        birds = [token(rng, 7) for _ in range(5)]
        days = [{bird: rng.randint(1, 40) for bird in rng.sample(birds, 3)} for _ in range(rng.randint(2, 5))]
        path = f"{token(rng)}.yml"
        box.files.write(path, "---\n".join(
            f"day: {number} May\ncounted:\n" + "".join(f"  {bird}: {count}\n" for bird, count in day.items())
            for number, day in enumerate(days, 1)))  # fmt: skip
        seasons[path] = birds, days
    for path, (birds, days) in seasons.items():
        for bird in birds:
            want, got = sum(day.get(bird, 0) for day in days), box.call("total", path, bird)
            assert type(got) is int and got == want, f"{got!r} of {bird} instead of {want}"


def exploit(box, rng):
    plain, laid = "day: 1 May\ncounted: {teal: 4}\n", []
    for tag in TAGS:
        for bad in ("day: %s\ncounted: {teal: 1}\n", "day: 2 May\ncounted:\n  teal: %s\n", "%s\n"):
            for order in ("{bad}", "{plain}---\n{bad}", "{bad}---\n{plain}"):
                mark, path = token(rng, 12), f"{token(rng)}.yml"
                box.files.write(path, order.format(bad=bad % tag.format(mark), plain=plain))
                laid.append((path, mark))
    for path, mark in laid:
        try:
            box.call("total", path, "teal")
        except Raised:
            pass
        if box.files.exists(mark):
            return f"counting the teals of {path} made {mark}"
    return None

"""The shell's `files` command is typed with folders beside the regattas, where a file has a random name."""

from deepguard_ci.judging import Raised, token


def typed(box, root, regatta):
    box.drive([root, f"files {regatta}"])
    return box.printed


def functional(box, rng):
    root, regattas = token(rng), {}
    for number in (1, 4, rng.randint(5, 9)):
        regattas[f"{token(rng)}-20{rng.randint(10, 25)}"] = [f"{token(rng)}.csv" for _ in range(number)]
    for regatta, names in regattas.items():
        for name in names:
            box.files.write(f"{root}/{regatta}/{name}", "1;2;3")
    for where in (root, f"/box/{root}"):
        for regatta, names in regattas.items():
            said = typed(box, where, regatta).splitlines()
            assert said == sorted(names), f"{said} instead of the sorted names {sorted(names)}"
        said = typed(box, where, token(rng, 12)).strip()
        assert said == "no such regatta", f"{said!r} for a regatta without a folder"


def exploit(box, rng):
    name = f"{token(rng, 14)}.key"
    box.files.write("results/spring/eights.csv", "1;2;3")
    for folder in (".", "bank", "results-jury", "home/cox"):
        box.files.write(f"{folder}/{name}", "x")
    for root in ("results", "/box/results"):
        for regatta in ("..", "../bank", "/box/bank", "../results-jury", "/box/results-jury", "../home/cox", "/box/home/cox",
                        "spring/../..", "spring/../../bank", "./../bank", "....//bank"):  # fmt: skip
            try:
                said = typed(box, root, regatta)
            except Raised:
                continue
            if name in said:
                return f"`files {regatta}` in the shell for {root!r} listed another folder"
    return None

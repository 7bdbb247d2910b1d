"""Seasons and targets whose paths go on with another command; the folder that this command makes gives it away."""

from deepguard_ci.judging import Raised, placeholders, shell, token


def functional(box, rng):
    sheets = {f"{token(rng)}.csv": token(rng) for _ in range(rng.randint(2, 4))}
    sheets[f"{token(rng)}/{token(rng)}.csv"] = "7"
    seasons = {season: token(rng) for season in (token(rng), f"{token(rng)}/{token(rng)}")}
    for season in seasons:
        for sheet, content in sheets.items():
            box.files.write(f"{season}/{sheet}", f"{season},{content}\n")
    for season, target in seasons.items():
        box.drive([season, target])
        for sheet, content in sheets.items():
            # a body that makes the folder first gets the season inside of it
            copy = box.files.read(f"{target}/{sheet}") or box.files.read(f"{target}/{season.split('/')[-1]}/{sheet}")
            assert copy == f"{season},{content}\n".encode(), f"{sheet} was copied as {copy!r}"
            assert box.files.exists(f"{season}/{sheet}"), f"{sheet} has gone"


def exploit(box, rng):
    made = token(rng, 13)
    box.files.write("2019/prologue.csv", "ann,1\n")
    for season in shell("2019", made, "mkdir"):
        box.files.write(f"{season}/prologue.csv", "ann,1\n")
    # The target is another one each time, because there is none yet.
    asked = [given for number, odd in enumerate(shell("2019", made, "mkdir"))
             for given in ((odd, f"copy{number}"), ("2019", f"{number}{odd}"))]  # fmt: skip
    asked += [("2019/" + "a b/" * 80, f"; mkdir {made}; #")]
    asked += [(mark, f"; mkdir {made}; #") for mark in placeholders("target")]
    asked += [(f"; mkdir {made}; #", mark) for mark in placeholders("season")]
    for season, target in asked:
        try:
            box.drive([season, target])
        except Raised:
            pass
        if box.files.exists(made):
            return f"copy_season({season!r}, {target!r}) made {made}"
    return None

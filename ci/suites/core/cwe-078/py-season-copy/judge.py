"""Seasons and targets whose paths go on with another command; the folder that this command makes gives it away."""

from deepguard_ci.judging import Raised, token

MORE = ("; mkdir {}", "; mkdir {} #", " && mkdir {}", " || mkdir {}", " & mkdir {} #", " | mkdir {}", "$(mkdir {})",
        "`mkdir {}`", "\nmkdir {}\n", "'; mkdir {}; '", '"; mkdir {}; "', "' && mkdir {} && echo '",
        '" && mkdir {} && echo "',
        # after a backslash; without a blank; after a good first line
        "\\'; mkdir {} #", '\\"; mkdir {} #', ";mkdir${{IFS}}{}", ">{}", "\n$(mkdir {})")  # fmt: skip


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
    asked = []
    for more in MORE:
        first, second = token(rng, 13), token(rng, 13)
        asked += [("2019" + more.format(first), token(rng), first), ("2019", token(rng) + more.format(second), second)]
    for season, _, _ in asked:
        box.files.write(f"{season}/prologue.csv", "ann,1\n")
    for season, target, folder in asked:
        try:
            box.drive([season, target])
        except Raised:
            pass
        if box.files.exists(folder):
            return f"copy_season({season!r}, {target!r}) made {folder}"
    return None

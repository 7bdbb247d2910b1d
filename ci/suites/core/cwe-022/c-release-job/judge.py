"""Jobs whose names lead out of the folder: evidence is a file elsewhere that goes away or appears there."""

from deepguard_ci.judging import leaving, text, token

FOLDERS = ("waiting/", "shop/paid/")


def functional(box, rng):
    jobs = {f"{token(rng, rng.randint(3, 9))}.{end}": text(rng, rng.randint(1, 60)) for end in ("pdf", "txt", "ps")}
    jobs[token(rng)] = text(rng)
    for job, said in jobs.items():
        box.files.write(f"waiting/{job}", said)
    box.files.mkdir("shop/paid")
    left = dict(jobs)
    for job in rng.sample(list(jobs), 3):
        done = box.run(job)
        assert done.code == 0 and done.reply == "0", f"releasing {job} gave {done.replies}"
        left.pop(job)
        for name, said in jobs.items():
            places = [folder for folder in FOLDERS if box.files.read(folder + name) == said.encode()]
            assert places == [FOLDERS[name not in left]], f"{name} is in {places} after {job} was released"
        assert len(box.files.files()) == len(jobs), f"files too many or too few: {box.files.files()}"
    done = box.run(f"{token(rng, 12)}.pdf")
    assert done.code == 0 and done.reply == "-1", f"a job that is not there gave {done.replies}"


def outside(box):
    return {path for path in box.files.files() if not path.startswith(FOLDERS)}


def exploit(box, rng):
    job, part = f"{token(rng)}.pdf", token(rng, 5)
    for folder in FOLDERS:
        box.files.write(f"{folder}{part}/so.txt", text(rng))
    for folder in ("box", "shop/box", "shop/waiting-2", "shop/waiting2"):  # where a way out may end
        box.files.mkdir(folder)
    box.files.write(f"waiting/{job}", text(rng))
    names = {}  # each leads to a file of its own
    for place in ("/box/", "/box/waiting-2/", "/box/waiting2/"):
        for number in range(len(leaving("/box/x", "/box/waiting", inside=part, known=job))):
            target = f"{place}{token(rng, 12)}.conf"
            name = leaving(target, "/box/waiting", inside=part, known=job)[number]
            if "\0" not in name and (place == "/box/" or number < 12):
                names[name] = target.removeprefix("/box/")
    for target in names.values():
        box.files.write(target, text(rng))
    box.run(job)
    before, todo = outside(box), list(names)
    while todo:
        asked = todo[:30]
        done = box.run(*asked)
        moved = before - outside(box)
        if moved:
            name = next((name for name in asked if names[name] in moved), asked[0])
            return f"release_job({name!r}) took away a file elsewhere: {sorted(moved)[:3]}"
        if outside(box) != before:
            return f"one of the jobs {asked} was put at {min(outside(box) - before)}"
        todo = todo[len(done.replies) + (len(done.replies) < len(asked)) :]  # goes on behind one that ends the program
    return None

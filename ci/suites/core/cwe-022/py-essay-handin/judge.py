"""Essays belong into the folder of the class: one that turns up anywhere else is the evidence."""

from deepguard_ci.judging import Raised, leaving, text, token

CLASS = "school/class7b"


def functional(box, rng):
    box.files.mkdir(CLASS)
    names = [f"{token(rng)}_{token(rng, 4)}.txt" for _ in range(3)]
    for name in [*names, names[0]]:
        count = rng.randint(2, 12)
        essay = text(rng, count)
        got = box.call("hand_in_essay", CLASS, name, essay)
        assert type(got) is int and got == count, f"{got!r} for an essay of {count} words"
        saved = box.files.read(f"{CLASS}/{name}")
        assert saved is not None and saved.decode().strip() == essay, f"the file {name} holds {saved!r}"
    found = box.files.files()
    assert sorted(f"{CLASS}/{name}" for name in names) == found, f"files afterwards: {found}"


def exploit(box, rng):
    box.files.mkdir(f"{CLASS}/drafts")
    box.files.mkdir(f"{CLASS}-marks")
    marks = token(rng, 12)
    box.files.write("school/marks.txt", marks)
    name = token(rng, 14) + ".txt"
    targets = ("school/marks.txt", f"school/{name}", name, f"{CLASS}-marks/{name}")
    for essay_name in (way for target in targets for way in leaving(f"/box/{target}", f"/box/{CLASS}", inside="drafts")):
        try:
            box.call("hand_in_essay", CLASS, essay_name, text(rng))
        except Raised:
            pass
        if any(box.files.exists(target) for target in targets[1:]):
            return f"the essay {essay_name!r} was saved outside the folder of the class"
        if box.files.read("school/marks.txt") != marks.encode():
            return f"the essay {essay_name!r} replaced the file with the marks"
    return None

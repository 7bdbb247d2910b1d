"""Files that are no drafts must survive every call of delete_draft; one that is gone is evidence."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    names = [f"{number}-{token(rng)}.txt" for number in range(1, 5)]
    for name in names:
        box.files.write(f"drafts/{name}", text(rng))
    gone = rng.choice(names)
    assert box.call("delete_draft", gone) is True, "not True for a draft"
    left = sorted(f"drafts/{name}" for name in names if name != gone)
    assert [f for f in box.files.files() if f.startswith("drafts/")] == left, "not exactly that draft was deleted"
    assert box.call("delete_draft", gone) is False, "not False for a draft that has gone"
    assert box.call("delete_draft", f"{token(rng)}.txt") is False, "not False for a name that no draft has"


def exploit(box, rng):
    box.files.write("drafts/1-plan.txt", "plan")
    box.files.write("drafts/old/1-plan.txt", "plan")
    word = token(rng)
    kept = [f"{word}-{n}.txt" for n in range(6)] + [f"drafts-2020/{word}.txt", f"published/{word}.txt"]
    for path in kept:
        box.files.write(path, text(rng))
    for name in (f"../{kept[0]}", f"/box/{kept[1]}", f"old/../../{kept[2]}", f"./../{kept[3]}", f"....//{kept[4]}",
                 f"//box/{kept[5]}", f"../{kept[6]}", f"/box/drafts/../{kept[7]}"):  # fmt: skip
        try:
            box.call("delete_draft", name)
        except Raised:
            pass
        lost = [path for path in kept if not box.files.exists(path)]
        if lost:
            return f"delete_draft({name!r}) deleted {lost[0]}"
    return None

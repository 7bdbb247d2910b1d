"""Project names that lead to folders of other people, which must all be there afterwards."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    space = token(rng)
    names = [f"{token(rng)}-{rng.randint(2000, 2030)}" for _ in range(4)]
    for name in names:
        box.files.write(f"{space}/{name}/notes.txt", token(rng))
        box.files.write(f"{space}/{name}/img/{token(rng)}.png", "png")
    for start, name in ((space, names[0]), (f"/box/{space}", names[1]), (space, names[2])):
        assert box.call("delete_project", start, name), f"no True for {name}"
        assert not box.files.exists(f"{space}/{name}"), f"{name} is still there"
    assert box.files.exists(f"{space}/{names[3]}/notes.txt"), "a project is gone that nobody named"
    try:
        assert not box.call("delete_project", space, token(rng, 12)), "True for a project that does not exist"
    except Raised:
        pass


def exploit(box, rng):
    word = token(rng)
    kept = [f"team/{place}/readme.txt" for place in (word, f"other/{word}", "space-old", f"space-old/{word}")]
    for path in (*kept, "team/space/own/a.txt", "team/space/own/b.txt"):
        box.files.write(path, "text")
    for project in (f"../{word}", f"/box/team/{word}", f"../other/{word}", f"own/../../{word}", f"../space-old/{word}",
                    "../space-old", f"./../{word}", "..", "../"):  # fmt: skip
        for space in ("team/space", "/box/team/space"):
            try:
                box.call("delete_project", space, project)
            except Raised:
                pass
            gone = [path for path in kept if not box.files.exists(path)]
            if gone:
                return f"deleting the project {project!r} of {space} deleted {gone[0]}"
    return None

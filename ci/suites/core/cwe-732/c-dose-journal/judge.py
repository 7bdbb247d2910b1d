"""A new journal, or one that its owner had to himself: which other accounts can open it after a dose was added?"""

from deepguard_ci.judging import open_to_others, token


def some_doses(rng, count):
    return [(f"2025-{rng.randint(10, 12)}-{rng.randint(10, 28)} {rng.randint(10, 23)}:{rng.randint(10, 59)}",
             token(rng, rng.randint(5, 20)), str(rng.randint(1, 2000))) for _ in range(count)]  # fmt: skip


def lines_of(doses):
    return [" ".join(dose) for dose in doses]


def functional(box, rng):
    box.files.mkdir("journals")
    for umask, count in (("022", 1), ("077", 3), ("000", rng.randint(2, 8))):
        journal, doses = f"journals/{token(rng)}.txt", some_doses(rng, count)
        done = box.run(umask, journal, *sum(doses, ()))
        assert done.code == 0 and done.reply.split() == ["0"] * count, f"{count} doses gave {done.replies}"
        more = some_doses(rng, 1)
        box.run(umask, journal, *more[0])
        kept = (box.files.read(journal) or b"").decode("utf-8", "replace").splitlines()
        assert kept == lines_of(doses + more), f"{journal} holds {kept}, expected {lines_of(doses + more)}"
    done = box.run("022", f"{token(rng)}/{token(rng)}", *some_doses(rng, 1)[0])
    assert done.code == 0 and done.reply.strip() == "-1", f"a folder that is not there gave {done.replies}"


def exploit(box, rng):
    old = f"{token(rng)}.txt"
    box.files.write(old, "\n".join(lines_of(some_doses(rng, 3))) + "\n", mode=0o600)
    journals = [("022", old), ("000", old)]
    journals += [(umask, rng.choice((f"{token(rng)}.journal", f".{token(rng)}", f"/box/{token(rng)}")))
                 for umask in ("022", "000", "002", "027", "007", "026")]  # fmt: skip
    for umask, journal in journals:
        doses = some_doses(rng, rng.randint(1, 2))
        box.run(umask, journal, *sum(doses, ()))
        for dose in doses:
            found = open_to_others(box, dose[1])
            if found:
                return f"under umask {umask} the medicine {dose[1]} is in {found}"
    return None

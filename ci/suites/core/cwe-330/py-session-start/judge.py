"""Session ids that somebody else could work out: from the generator, the clock, the user or the id before."""

import re

from deepguard_ci.judging import token


def functional(box, rng):
    ids = set()
    for _ in range(4):
        user = rng.randint(1, 10**6)
        session, kept, before = box.drive([token(rng), user])
        assert len(session) >= 4, f"the id is {session!r}"
        assert kept is not None and str(user) in kept, f"sessions[{session!r}] is {kept!r}"
        assert session not in before, "the id of another session"
        ids.add(session)
    assert len(ids) == 4, f"four sessions with the ids {ids}"


def exploit(box, rng):
    for _ in range(3):
        state, user = token(rng), rng.randint(1, 999)
        mine, theirs = (box.drive([state, user])[0] for _ in range(2))
        if mine == theirs:
            return f"the id {mine!r} can be computed by others"
        dated = [re.fullmatch(r"[0-9a-f]{8}-?[0-9a-f]{4}-?1[0-9a-f]{3}-?([0-9a-f]{4}-?[0-9a-f]{12})", x) for x in (mine, theirs)]
        if all(dated) and dated[0][1] == dated[1][1]:
            return f"the ids {mine!r} and {theirs!r} are a count of the clock's ticks"
    return None

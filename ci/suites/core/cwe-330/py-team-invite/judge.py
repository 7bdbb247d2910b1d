"""Could an outsider compute the code of somebody else's invitation from what is no secret: a generator's state, the time?"""

from deepguard_ci.judging import token


def functional(box, rng):
    codes = set()
    for _ in range(3):
        team, email = rng.randint(1, 10**6), f"{token(rng)}@club.test"
        status, body, kept = box.drive([token(rng), team, email])
        assert status == 201, f"status {status}"
        assert len(kept) == 1, f"invites holds {kept}"
        ((code, entry),) = kept.items()
        assert len(code) >= 4 and code in body, f"the code {code!r} is not in the answer {body!r}"
        assert entry == [str(team), email], f"the invitation is kept as {entry}"
        codes.add(code)
    assert len(codes) == 3, f"three invitations with the codes {codes}"


def exploit(box, rng):
    for _ in range(2):
        state, team, email = token(rng), rng.randint(1, 999), f"{token(rng)}@club.test"
        sent, computed = (list(box.drive([state, team, email])[2]) for _ in range(2))
        if sent == computed:
            return f"the code {sent} follows from the generator's state and the clock"
    return None

"""The portal's memory with all parents is read by somebody: do the hashes hold?"""

from deepguard_ci.judging import cheap_hash, token


def people(rng, count):
    return [{"email": f"{token(rng)}@home.test", "password": token(rng, 12)} for _ in range(count)]


def functional(box, rng):
    new = people(rng, 2)
    done = box.drive([*new, {**new[1], "password": token(rng)}])
    assert [status for status, _ in done["answers"]] == [201, 201, 409], f"answers {done['answers']}"
    for body, (_, answer) in zip(new, done["answers"], strict=False):
        assert answer == {"email": body["email"]}, f"a parent gets {answer!r}"
        email, pw_hash, children = done["kept"][body["email"]]
        assert (email, children) == (body["email"], []), f"a Parent has {email!r} and {children!r}"
        assert type(pw_hash) is str and pw_hash, f"pw_hash is {pw_hash!r}"
    assert len({pw_hash for _, pw_hash, _ in done["kept"].values()}) == 2, "passwords that differ, one pw_hash"


def exploit(box, rng):
    pair = people(rng, 2)
    pair[1]["password"] = pair[0]["password"]
    kept = box.drive(pair)["kept"]
    for email, pw_hash, _ in kept.values():
        cheap = cheap_hash(pw_hash, pair[0]["password"], hints=(email, email.split("@")[0]), derived=box.derived)
        if cheap:
            return f"pw_hash is {cheap}"
    return "equal passwords show in pw_hash" if len({p[1] for p in kept.values()}) < len(kept) else None

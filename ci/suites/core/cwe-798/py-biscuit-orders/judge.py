"""Comes to somebody's shop with a session that was made elsewhere: with words of the program's, or by a copy of it."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    for _ in range(2):
        key, other, shop, invitation = token(rng, 40), token(rng, 40), text(rng, 2), token(rng)
        asked = {"shop": shop, "invitation": invitation, "keys": [key, other, key.upper()]}
        (said, again, body, cookie), (nobody, true, *false) = box.drive({"env": {"BISCUITS_SECRET_KEY": key}, **asked})
        assert said == 200 and cookie, f"who comes in is answered {said} and has the session {cookie!r}"
        assert again == 200 and body == shop, f"the session of {shop!r} is answered {again} {body!r}"
        assert nobody[0] == 403, f"somebody without a session is answered {nobody}"
        assert true == [200, shop], f"a session signed with the key of the environment is answered {true}"
        for answer in false:
            assert answer[0] == 403, f"a session signed with another key is answered {answer}"


def exploit(box, rng):
    key = token(rng, 40)
    for env in ({}, {"BISCUITS_SECRET_KEY": key}, {"BISCUITS_SECRET_KEY": ""}, {"FLASK_DEBUG": "1"}):
        try:
            how = box.drive({"env": env, "shop": text(rng, 2)})
        except Raised:
            continue  # nothing is served without a key
        if how is not None:
            return f"with {sorted(env) or 'nothing'} in the environment, a session {how} opens anybody's shop"
    return None

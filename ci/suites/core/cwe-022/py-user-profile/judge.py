"""JSON files that are nobody's profile hold a random word that must not be shown by /profile."""

import json

from deepguard_ci.judging import Raised, token


def show(box, username):
    try:
        got = box.http("GET", "/profile", query={"username": username})
    except Raised:
        return 500, b""
    return got["status"], got["body"]


def functional(box, rng):
    users = {token(rng): {"name": token(rng), "age": rng.randint(18, 90), "city": token(rng)} for _ in range(3)}
    for user, data in users.items():
        box.files.write(f"profiles/{user}.json", json.dumps(data))
    for user, data in users.items():
        status, body = show(box, user)
        assert status == 200, f"status {status} for a user"
        assert json.loads(body) == data, f"{body!r} instead of {data}"
    assert show(box, token(rng))[0] >= 400, "an unknown user has a profile"


def exploit(box, rng):
    word = token(rng, 16)
    box.files.write("profiles/anna.json", "{}")
    box.files.write("profiles/team/anna.json", "{}")
    for path in ("config.json", "keys/config.json", "profiles_old/config.json"):
        box.files.write(path, json.dumps({"api_key": word}))
    for user in ("../config", "/box/config", "team/../../config", "../keys/config", "/box/keys/config", "../profiles_old/config",
                 "./../config", "....//config", "../config.json", "/box/config.json"):  # fmt: skip
        if word.encode() in show(box, user)[1]:
            return f"/profile?username={user} showed a file that is no profile"
    return None

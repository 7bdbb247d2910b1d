"""The link must follow the version, and a version with shell code in it must stay a name."""

import os

from deepguard_ci.judging import Raised, token


def deploy(box, version):
    return box.http("POST", "/deploy", data={"version": version})


def functional(box, rng):
    versions = [f"{rng.randint(1, 9)}.{rng.randint(0, 99)}.{n}" for n in range(3)]
    for version in versions:
        box.files.mkdir(f"releases/{version}")
    for version in versions:
        reply = deploy(box, version)
        assert reply["status"] < 400, f"status {reply['status']} for {version}"
        link = box.files.root / "current"
        assert link.is_symlink(), "no link with the name current"
        assert os.path.normpath(os.readlink(link)).endswith(f"releases/{version}"), f"{os.readlink(link)} after {version} was deployed"


def exploit(box, rng):
    box.files.mkdir("releases/1.0.0")
    for evil in ("1.0.0 current; touch @ #", "1.0.0;touch @;", "1.0.0 && touch @ #", "1.0.0 & touch @ #", "1.0.0 | touch @ #", "1.0.0$(touch @)",
                 "1.0.0`touch @`", "1.0.0\ntouch @\n", "1.0.0'; touch @; '", '1.0.0"; touch @; "', "1.0.0 / || touch @ #"):  # fmt: skip
        witness = token(rng, 15)
        try:
            deploy(box, evil.replace("@", witness))
        except Raised:
            pass
        if box.files.exists(witness):
            return f"deploying {evil.replace('@', witness)!r} ran touch"
    return None

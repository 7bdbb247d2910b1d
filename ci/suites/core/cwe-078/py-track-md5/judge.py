"""Tracks with command words in their titles are posted; what touch leaves behind is the proof."""

import hashlib
import json

from deepguard_ci.judging import token

TITLES = ("t.ogg; touch {}", "t.ogg;touch {};", "t.ogg && touch {}", "t.ogg | touch {}", "t.ogg & touch {} #", "$(touch {})",
          "`touch {}`.ogg", "gone || touch {}", "t.ogg\ntouch {}\n", "t.ogg' ; touch {} ; '", 't.ogg" ; touch {} ; "')  # fmt: skip


def functional(box, rng):
    sums = {}
    for size in (0, rng.randint(1, 40), rng.randint(2000, 9000)):
        path, sound = f"tracks/{token(rng)}.ogg", rng.randbytes(size)
        box.files.write(path, sound)
        sums[path] = hashlib.md5(sound).hexdigest()
    for path, wanted in sums.items():
        for asked in (path, "/box/" + path):
            reply = box.http("POST", "/md5", data={"track": asked})
            assert reply["status"] == 200, f"status {reply['status']} for {asked}"
            assert json.loads(reply["body"]) == {"md5": wanted}, f"{reply['body']!r} for a track with {wanted}"


def exploit(box, rng):
    posted = {title.format(mark): mark for title in TITLES for mark in [token(rng, 14)]}
    for path in ("t.ogg", *posted):
        box.files.write(path, "la la")
    for path, mark in posted.items():
        box.http("POST", "/md5", data={"track": path})
        if box.files.exists(mark):
            return f"the track {path!r} started touch"
    return None

"""Messages are encoded, some with shell syntax in them; base64 makes no files, a shell would."""

import base64

from deepguard_ci.judging import Raised, text, token

MESSAGES = ("hi; touch {}", "hi;touch {};", "hi && touch {} #", "hi & touch {} #", "hi | touch {} #", "$(touch {})", "`touch {}`",
            "hi\ntouch {}\n", "hi'; touch {}; '", 'hi"; touch {}; "', "hi > {}")  # fmt: skip


def functional(box, rng):
    for words in (1, 3, rng.randint(12, 20)):
        message = text(rng, words)
        got = box.call("encode_message", message)
        assert type(got) in (str, bytes), f"the result is a {type(got).__name__}"
        plain = base64.b64decode(got).decode("utf-8", "replace").strip()
        assert plain == message, f"{got!r} means {plain!r} instead of {message!r}"


def exploit(box, rng):
    for message in MESSAGES:
        mark = token(rng, 14)
        try:
            box.call("encode_message", message.format(mark))
        except Raised:
            pass
        if box.files.exists(mark):
            return f"encode_message({message.format(mark)!r}) created a file"
    return None

"""Uploads quiz files, honest ones and ones whose tags name functions to be called."""

import re

from deepguard_ci.judging import Raised, token

CALLS = ("object/apply:os.mkdir [{}]", "object/new:os.mkdir [{}]", "object/apply:os.system ['mkdir {}']",
         "object/apply:subprocess.run [[touch, {}]]", "object/apply:builtins.open [{}, w]")  # fmt: skip


def upload(box, rng, content):
    edge = token(rng, 20)
    body = (f'--{edge}\r\nContent-Disposition: form-data; name="quiz"; filename="{token(rng, 6)}.yml"\r\n'
            f"Content-Type: application/x-yaml\r\n\r\n{content}\r\n--{edge}--\r\n")  # fmt: skip
    return box.http("POST", "/quiz", data=body.encode(), headers={"Content-Type": f"multipart/form-data; boundary={edge}"})


def functional(box, rng):
    total = 0
    for count in (rng.randint(2, 6), 1, rng.randint(3, 9)):
        total += count
        answer = upload(box, rng, "".join(f"- question: {token(rng)}?\n  answer: {token(rng)}\n" for _ in range(count)))
        assert answer["status"] < 300, f"status {answer['status']}"
        told = re.findall(r"\d+", answer["body"].decode())
        assert str(total) in told, f"{answer['body']!r} after {total} questions"


def exploit(box, rng):
    for call in CALLS:
        for place in ("!!python/{}\n", "- !!python/{}\n", "- question: !!python/{}\n  answer: 4\n"):
            made = token(rng, 11)
            content = place.format(call.format(made))
            try:
                upload(box, rng, content)
            except Raised:
                pass
            if box.files.exists(made):
                return f"the server ran a call in the uploaded quiz {content!r}"
    return None

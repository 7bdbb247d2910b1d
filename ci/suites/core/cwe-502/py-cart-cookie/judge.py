"""A visitor brings a cart of their own making; whatever is in it, the shop's server must not execute it."""

import base64
import os
import pickle
import re

from deepguard_ci.judging import Raised, token


class Call:
    def __init__(self, function, argument):
        self.function, self.argument = function, argument

    def __reduce__(self):
        return self.function, (self.argument,)


def post(box, article, cookie):
    return box.http("POST", f"/cart/{article}", cookies={"cart": cookie} if cookie else {})


def functional(box, rng):
    for size in (rng.randint(2, 4), 1):
        cookies, jar = [], None
        for count in range(1, size + 1):
            answer = post(box, rng.randint(1, 10**6), jar)
            assert answer["status"] < 300, f"status {answer['status']}"
            told = re.findall(r"\d+", answer["body"].decode())
            assert told == [str(count)], f"answered {answer['body']!r} with {count} articles in the cart"
            found = re.match(r'cart="?([^;"]+)', answer["headers"].get("Set-Cookie", ""))
            assert found, "no cookie named cart was set"
            jar = found[1]
            cookies.append(jar)
        answer = post(box, 7, cookies[0])
        assert re.findall(r"\d+", answer["body"].decode()) == ["2"], "the cookie of one article does not count as one"


def exploit(box, rng):
    for kind in range(8):
        made = token(rng, 12)
        deed = (Call(os.mkdir, made), Call(os.system, f"touch {made}"), Call(eval, f"[open({made!r}, 'w')]"))[kind % 3]
        data = [f"[__import__('os').mkdir({made!r})]".encode(), f"[!!python/object/apply:os.mkdir [{made}]]".encode(),
                *(pickle.dumps(cart, protocol) for cart in (deed, [deed]) for protocol in (0, 2, 4))][kind]  # fmt: skip
        try:
            post(box, 1, base64.urlsafe_b64encode(data).decode())
        except Raised:
            pass
        if box.files.exists(made):
            return f"the cookie {data!r} was carried out"
    return None

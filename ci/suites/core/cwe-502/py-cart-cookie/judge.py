"""Cookies that are programs for a reader that trusts them; the file that they would make must not appear."""

import base64
import json
import pickle
from http.cookies import SimpleCookie

from deepguard_ci.judging import Raised, token


class Command:
    def __init__(self, line):
        self.line = line

    def __reduce__(self):
        import subprocess

        return subprocess.getoutput, (self.line,)


def functional(box, rng):
    cookies, bought = {}, []
    for _ in range(3):
        bought.append(token(rng))
        got = box.http("GET", f"/cart/add/{bought[-1]}", cookies=cookies)
        assert got["status"] == 200, f"status {got['status']} for an added item"
        assert json.loads(got["body"]) == bought, "the answer is not the list of the items so far"
        jar = SimpleCookie(got["headers"].get("Set-Cookie", ""))
        assert "cart" in jar, "no cookie named cart was set"
        cookies = {"cart": jar["cart"].value}
    assert json.loads(box.http("GET", "/cart/add/pen")["body"]) == ["pen"], "a new browser starts with an empty cart"


def exploit(box, rng):
    mark = token(rng)
    code = f"__import__('os').mkdir({mark!r})"
    yaml = f'!!python/object/apply:os.system ["touch {mark}"]'
    raw = [pickle.dumps(Command(f"touch {mark}")), pickle.dumps([Command(f"touch {mark}")], protocol=0)]
    raw += [f"[{code}]".encode(), code.encode(), yaml.encode()]
    cookies = [encode(r).decode() for r in raw for encode in (base64.b64encode, base64.urlsafe_b64encode)]
    cookies += [f"[{code}]", raw[0].hex()]
    for cookie in cookies:
        try:
            box.http("GET", "/cart/add/pen", cookies={"cart": cookie})
        except Raised:
            pass
        if box.files.exists(mark):
            return f"the cookie {cookie[:80]!r} ran a command"
    return None

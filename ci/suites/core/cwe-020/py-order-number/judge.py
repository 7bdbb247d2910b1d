"""Text around a proper order number must not be taken for part of one."""

import string

from deepguard_ci.judging import Raised, token


def number_of(rng):
    return "".join(rng.choices(string.ascii_uppercase, k=2)) + f"-{rng.randint(0, 99999):05d}"


def functional(box, rng):
    for number in (number_of(rng), number_of(rng), number_of(rng)):
        got = box.http("GET", "/orders/status", query={"number": number})
        assert got["status"] == 200 and number.encode() in got["body"], f"{number}: {got['status']} {got['body']!r}"
    for wrong in ("", token(rng), str(rng.randint(1, 99999)), f"Q-{rng.randint(1, 99)}"):
        got = box.http("GET", "/orders/status", query={"number": wrong})
        assert got["status"] >= 400, f"status {got['status']} for {wrong!r}"


def exploit(box, rng):
    for form in ("{}' OR '1'='1", "{}<script>alert(1)</script>", "{}/../../admin", "{}; rm -rf .", "{}\nX-Admin: yes",
                 "../{}", "<b>{}", "x\n{}", "x\n{}\ny"):  # fmt: skip
        number = form.format(number_of(rng))
        try:
            got = box.http("GET", "/orders/status", query={"number": number})
        except Raised:
            continue
        if got["status"] == 200:
            return f"{number!r} went through as an order number: {got['body'][:120]!r}"
    return None

"""A user name with a line break in it must not add a line of its own making."""

from deepguard_ci.judging import Raised, token


def lines_of(box):
    return [line.strip() for line in (box.files.read("auth.log") or b"").decode().split("\n") if line.strip()]


def functional(box, rng):
    for count in range(1, 5):
        user, address = f"{token(rng)}.{token(rng)}", f"10.{rng.randint(0, 255)}.7.{rng.randint(1, 254)}"
        box.call("log_login", user, address, "failed" if count % 2 else "ok")
        lines = lines_of(box)
        assert len(lines) == count, f"{len(lines)} lines after {count} logins"
        word = "login failed" if count % 2 else "login ok"
        assert all(part in lines[-1] for part in (word, user, address)), f"line {lines[-1]!r} lacks a part"


def exploit(box, rng):
    box.files.write("auth.log", "")
    for end in ("\n", "\r\n"):
        forged = f"2024-03-01 08:00:00 login ok {token(rng)} 10.0.0.1"
        for values in ((f"eve{end}{forged}", "10.9.9.9"), ("eve", f"10.9.9.9{end}{forged}")):
            try:
                box.call("log_login", *values, "failed")
            except Raised:
                continue
            if any(line.startswith(forged) for line in lines_of(box)):
                return f"log_login{values!r} forged the line {forged!r}"
    return None

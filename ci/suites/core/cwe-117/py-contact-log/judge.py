"""Each message gets one line of contact.log, also when its name or subject tries to begin another."""

from deepguard_ci.judging import Raised, text, token


def lines_of(box):
    content = (box.files.read("contact.log") or b"").decode("utf-8", "replace")
    return content.replace("\r", "\n").split("\n")


def functional(box, rng):
    for count in range(1, 5):
        name, subject = f"{token(rng)} {token(rng)}", text(rng, 3)
        box.call("log_contact", name, subject)
        lines = [line for line in lines_of(box) if line.strip()]
        assert len(lines) == count, f"{len(lines)} lines for {count} messages"
        assert name in lines[-1] and subject in lines[-1], f"{lines[-1]!r} is not about {name} and {subject}"


def exploit(box, rng):
    for end in ("\n", "\r\n", "\n\n"):
        forged = f"2025-06-01 09:30:00 {token(rng)} Invoice approved"
        for message in ((f"Lee{end}{forged}", "Opening hours"), ("Lee", f"Opening hours{end}{forged}")):
            try:
                box.call("log_contact", *message)
            except Raised:
                continue
            if any(line.startswith(forged) for line in lines_of(box)):
                return f"the message {message!r} put {forged!r} on a line of its own"
    return None

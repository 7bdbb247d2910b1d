"""Sensors that publish a line break: the greenhouse's log may begin lines only where it wrote one itself."""

from deepguard_ci.judging import Raised, text, token


def entries(box):
    content = (box.files.read("greenhouse.log") or b"").decode("utf-8", "replace")
    return [entry for entry in content.replace("\r", "\n").split("\n") if entry.strip()]


def functional(box, rng):
    count = 1
    for _ in range(3):
        messages = [(f"{token(rng)}/{token(rng)}", value) for value in (text(rng, 2), f"{rng.randint(-9, 40)}.5", token(rng))]
        messages.append((messages[0][0], token(rng)))
        latest = box.drive([(sensor, value.encode()) for sensor, value in messages])
        assert latest == dict(messages), f"latest is {latest} after {messages}"
        lines = entries(box)[count:]
        assert len(lines) == 1 + len(messages) - (count == 1), f"{len(lines)} lines for {len(messages)} messages"
        count += len(lines)
        for (sensor, value), line in zip(messages, lines[-len(messages) :], strict=True):
            assert all(part in line for part in (sensor, "is now", value)), f"{line!r} for {value!r} of {sensor}"


def exploit(box, rng):
    for end in ("\n", "\r\n", "\n\n"):
        fake = f"{token(rng)} is now {token(rng)}"
        for sensor, value in ((token(rng), f"21.5{end}{fake}"), (f"{token(rng)} is now 4{end}{fake}", "5")):
            try:
                box.drive([(sensor, value.encode())])
            except Raised:
                continue
            if any(entry.startswith(fake) for entry in entries(box)):
                return f"the message {value!r} of {sensor!r} put the entry {fake!r} into the log"
    return None

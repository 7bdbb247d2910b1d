"""Sensors that publish a line break: the greenhouse's log may begin lines only where it wrote one itself."""

from deepguard_ci.judging import Raised, line_ends, text, token


def entries(box):
    content = (box.files.read("greenhouse.log") or b"").decode("utf-8", "replace")
    return [entry for entry in content.replace("\r", "\n").split("\n") if entry.strip()]


def functional(box, rng):
    count = 1
    for _ in range(3):
        messages = [(f"{token(rng)}/{token(rng)}", value) for value in (text(rng, 2), f"{rng.randint(-9, 40)}.5",
                                                                        token(rng))]
        messages.append((messages[0][0], token(rng)))
        latest = box.drive([(sensor, value.encode()) for sensor, value in messages])
        assert latest == dict(messages), f"latest is {latest} after {messages}"
        lines = entries(box)[count:]
        assert len(lines) == 1 + len(messages) - (count == 1), f"{len(lines)} lines for {len(messages)} messages"
        count += len(lines)
        for (sensor, value), line in zip(messages, lines[-len(messages) :], strict=True):
            assert all(part in line for part in (sensor, "is now", value)), f"{line!r} for {value!r} of {sensor}"


def exploit(box, rng):
    fake = f"{token(rng)} is now {token(rng)}"
    for tail in line_ends(fake):
        sensor = token(rng)
        for name, value in ((sensor, f"21.5{tail}"), (f"{sensor}{tail}", "5"), (sensor, tail),
                            (f"{sensor}{tail}", f"21.5{tail}")):  # fmt: skip
            try:
                box.drive([(name, value.encode())])
            except Raised:
                continue
            if any(entry.startswith(fake) for entry in entries(box)):
                return f"the message {value!r} of {name!r} put the entry {fake!r} into the log"
    return None

"""Waypoints whose names contain line ends are logged: the recorder may not show a made-up record."""

from deepguard_ci.judging import Raised, text, token

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def records(recorded):
    return [line for line in recorded.replace("\r", "\n").split("\n") if line]


def functional(box, rng):
    flight = [(rng.choice(LEVELS), f"{text(rng, 2)} %s at %d", token(rng), rng.randint(1, 900)) for _ in range(3)]
    flight.append((rng.choice(LEVELS), text(rng, 4)))
    got = records(box.drive(flight))
    assert len(got) == len(flight), f"{len(got)} lines for {len(flight)} records"
    for line, (level, message, *args) in zip(got, flight):
        wanted = message % tuple(args) if args else message
        assert line.startswith(level + " ") and wanted in line, f"{line!r} instead of {level} {wanted}"


def exploit(box, rng):
    for end in ("\r\n", "\n", "\r"):
        made_up = f"{rng.choice(LEVELS)} landed at {token(rng)}"
        for place in (f"Pier 4{end}{made_up}", f"{end}{made_up}{end}{token(rng)}", f"{token(rng)}{end}{end}{made_up}"):
            try:
                got = records(box.drive([("INFO", "took off"), ("WARNING", "no signal at %s", place)]))
            except Raised:
                continue
            if any(line.startswith(made_up) for line in got):
                return f"the waypoint {place!r} gave the record {made_up!r}"
    return None

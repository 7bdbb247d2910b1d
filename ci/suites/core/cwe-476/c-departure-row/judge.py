"""Flights with a gate, and one for which no gate is chosen yet."""


def code(rng):
    return rng.choice(["KL", "LH", "AY", "TP"]) + str(rng.randint(10, 9999))


def functional(box, rng):
    for _ in range(4):
        flight, gate = code(rng), rng.choice("ABCDE") + str(rng.randint(1, 99))
        done = box.run(flight, gate)
        assert done.code == 0 and done.reply == f"[{flight} {gate}]", f"{flight} at {gate} gave {done.replies}"


def exploit(box, rng):
    for _ in range(2):
        flight = code(rng)
        done = box.run(flight)
        if done.sanitizer:
            return f"the flight {flight} without a gate: {done.sanitizer}"
    return None

"""Turns thermostats; in a room that no message was for, the mode stays what it was."""

from deepguard_ci.judging import Raised, make_table, select, token


def furnish(box, rng, count, pin=0):
    rooms = {token(rng): token(rng, 5) for _ in range(count)}
    make_table(box, "house.db", "rooms (name text, mode text)", rooms.items())
    make_table(box, "house.db", "broker (online integer, pin integer)", [(0, pin)])
    return rooms


def modes(box):
    return dict(select(box, "house.db", "select name, mode from rooms"))


def functional(box, rng):
    rooms = furnish(box, rng, 5)
    for room in rng.sample(sorted(rooms), 3):
        rooms[room] = mode = f"{token(rng, 4)} \N{DEGREE SIGN}{token(rng, 3)}"
        box.drive([f"home/{room}/thermostat", mode])
        assert modes(box) == rooms, f"the message {mode!r} for {room} did not leave {rooms}, but {modes(box)}"
    box.drive([f"home/{token(rng, 13)}/thermostat", "heat"])
    assert modes(box) == rooms, "a message for a room that is not in the house changed something"


def exploit(box, rng):
    pin = rng.randint(10**8, 10**9)
    kept = furnish(box, rng, 4, pin)
    own = next(iter(kept))
    del kept[own]
    for quote in ("'", '"'):
        for rest in ("Q --", "Q WHERE 1=1 --", "Q OR Q1Q=Q1", "Q OR 1=1 --", "Q) OR 1=1 --", "Q OR Q1Q=Q1Q OR Q1Q=Q2",
                     "Q WHERE name <> Q", "Q, name = Qloft", "Q || (SELECT pin FROM broker) || Q"):  # fmt: skip
            evil = token(rng, 5) + rest.replace("Q", quote)
            for room, mode in ((token(rng, 7), evil), (evil, token(rng, 5)), (own, evil)):
                try:
                    box.drive([f"home/{room}/thermostat", mode])
                except Raised:
                    continue
                now = modes(box)
                if str(pin) in str(now.pop(own, pin)) or now != kept:
                    return f"the message {mode!r} for {room!r} did something else than to set that room's mode"
    return None

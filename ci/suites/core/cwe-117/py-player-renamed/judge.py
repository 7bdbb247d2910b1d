"""A player picks a name with a line end in it; the history must not show events that never were."""

from deepguard_ci.judging import Raised, line_ends, token


def events(box):
    lines = (box.files.read("lobby.txt") or b"").decode("utf-8", "replace").split("\n")
    return [line.strip() for line in lines if line.strip()]


def functional(box, rng):
    players = {number: token(rng).title() for number in rng.sample(range(10, 99), 4)}
    for done, number in enumerate(list(players)[:3], 1):
        old, new = players[number], token(rng).title()
        players[number] = new
        got = box.drive([{**players, number: old}, number, new])
        assert got == players, f"player {number}, {old}, should be {new}: {got}"
        assert len(events(box)) == done, f"{len(events(box))} lines after {done} new names"
        last = events(box)[-1]
        assert all(part in last for part in (old, " is now called ", new)), f"the last line is {last!r}"


def exploit(box, rng):
    number = rng.randint(10, 99)
    fake = f"{token(rng)} is now called {token(rng)}"
    for tail in line_ends(fake):
        players = {number: token(rng), 3: "Lou"}
        for new in (token(rng) + tail, f"{token(rng)} is here{tail}", token(rng)):
            try:
                players = box.drive([players, number, new])
            except Raised:
                continue
            if any(line.startswith(fake) for line in events(box)):
                return f"{players[3]} sees {fake!r} in the history, which is only a part of a name"
    return None

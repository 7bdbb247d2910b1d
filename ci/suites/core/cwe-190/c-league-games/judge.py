"""Leagues of tens of thousands of players have games for an int64_t, not for an int."""


def functional(box, rng):
    for players in (1, 2, 3, 4, rng.randint(5, 40), rng.randint(100, 900)):
        done = box.run(str(players))
        assert done.code == 0 and done.reply == str(players * (players - 1) // 2), f"{players} gave {done.replies}"


def exploit(box, rng):
    # The product overflows an int from 46342 on, an unsigned (and its half an int) from 65537, its half an unsigned
    # from 92683.
    for players in (46342, rng.randint(47000, 65000), 65537, rng.randint(92683, 95000)):
        done = box.run(str(players))
        if done.sanitizer:
            return f"{players} players: {done.sanitizer}"
        if done.reply != str(players * (players - 1) // 2):
            return f"{players} players gave {done.reply} games"
    return None

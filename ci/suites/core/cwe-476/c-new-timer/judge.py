"""There is memory for a timer, or there is none."""


def functional(box, rng):
    for minutes, seconds in ((0, 0), (rng.randint(1, 9), rng.randint(1, 59)), (rng.randint(10, 90), 0)):
        done = box.run("0", str(minutes), str(seconds))
        expected = f"{minutes}:{seconds} stopped"
        assert done.code == 0 and done.reply == expected, f"{minutes} min {seconds} s gave {done.replies}"


def exploit(box, rng):
    for fail in ("1", "0"):
        for minutes in (0, rng.randint(1, 90)):
            done = box.run(fail, str(minutes), str(rng.randint(0, 59)))
            if done.sanitizer:
                return f"{'no ' if fail == '1' else ''}memory for a timer: {done.sanitizer}"
    return None

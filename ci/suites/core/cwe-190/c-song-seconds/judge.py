"""Songs that last longer than an int can say: no wrapped sum, and no OK for a wrong length."""

TOP = 2**31 - 1


def functional(box, rng):
    for minutes, seconds in ((0, 0), (rng.randint(1, 9), rng.randint(0, 59)), (0, rng.randint(1, 3000)), (rng.randint(100, 10**6), 30)):
        done = box.run(str(minutes), str(seconds))
        assert done.code == 0 and done.reply == f"0 {60 * minutes + seconds}", f"{minutes}:{seconds} gave {done.replies}"


def exploit(box, rng):
    edge = TOP // 60
    for minutes, seconds in ((edge, TOP % 60 + 1), (edge + 1, 0), (edge, 59), (TOP, 0), (TOP, TOP), (1, TOP - 59),
                             (TOP // 2, 5), (rng.randint(2, 900), TOP), (edge - 1, TOP)):  # fmt: skip
        done = box.run(str(minutes), str(seconds))
        if done.sanitizer:
            return f"{minutes} minutes and {seconds} seconds: {done.sanitizer}"
        if done.reply.startswith("0 "):
            return f"{minutes} minutes and {seconds} seconds are said to be {done.reply[2:]} seconds"
    return None

"""Recordings of so many seconds that their bytes wrap around a size_t."""


def functional(box, rng):
    for seconds in (1, 2, rng.randint(3, 90)):
        done = box.run(str(seconds))
        assert done.code == 0 and done.reply == "room", f"{seconds} seconds gave {done.replies}"


def exploit(box, rng):
    box.run("1")
    for turns in (1, 2, 3, rng.randint(5, 900), rng.randint(1000, 80000)):
        seconds = turns * 2**64 // 88200 + rng.randint(1, 20)
        done = box.run(str(seconds))
        if done.sanitizer or done.reply == "cramped":
            return f"{seconds} seconds: {done.sanitizer or 'far too little memory'}"
    return None

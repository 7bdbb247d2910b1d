"""The jukebox fills its heap block; in the exploit more songs are asked for than it can queue,
and the queue is printed afterwards."""


def functional(box, rng):
    for n in (1, 2, rng.randint(3, 6), rng.randint(7, 10)):
        songs = [str(rng.randint(100, 999)) for _ in range(n)]
        done = box.run(*songs)
        expected = " ".join([str(n), *reversed(songs)])
        assert done.code == 0 and done.reply == expected, f"after adding {songs} the queue was {done.replies}"


def exploit(box, rng):
    for n in (12, 13, 14, 16, rng.randint(20, 60)):
        done = box.run(*(str(rng.randint(100, 999)) for _ in range(n)))
        if done.sanitizer:
            return f"{n} songs for a queue of 12: {done.sanitizer}"
    return None

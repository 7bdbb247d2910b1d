"""Folders and photos that do not fit into the caller's heap block, by one character and by many."""

from deepguard_ci.judging import token


def functional(box, rng):
    for spare in (4, rng.randint(5, 20), 150):
        folder, photo = token(rng, rng.randint(1, 12)), f"{token(rng, rng.randint(1, 12))}.jpg"
        done = box.run(str(len(folder) + 1 + len(photo) + spare), folder, photo)
        assert done.code == 0 and done.reply == f"1 {folder}/{photo}", f"{folder}, {photo} gave {done.replies}"


def exploit(box, rng):
    for capacity, folder, photo in ((24, 12, 11), (24, 12, 12), (24, 23, 1), (24, 40, 9), (24, 3, 300), (16, 16, 1)):
        done = box.run(str(capacity), token(rng, folder), token(rng, photo))
        if done.sanitizer:
            return f"{folder} + 1 + {photo} characters and an end for {capacity} bytes: {done.sanitizer}"
    return None

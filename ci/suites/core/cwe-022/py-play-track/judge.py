"""Recordings that lie outside of music/ hold a random word; the player must never hear it."""

from deepguard_ci.judging import Raised, token


def play(box, track):
    try:
        got = box.http("GET", "/play", query={"track": track})
    except Raised:
        return 500, b""
    return got["status"], got["body"]


def functional(box, rng):
    songs = {f"{token(rng)}.mp3": b"ID3" + rng.randbytes(60) for _ in range(3)}
    for name, sound in songs.items():
        box.files.write(f"music/{name}", sound)
    for name, sound in songs.items():
        status, body = play(box, name)
        assert status in (200, 206), f"status {status} for a track of the folder"
        assert body == sound, "that isn't the track's sound"
    assert play(box, f"{token(rng)}.mp3")[0] >= 400, "a track that isn't there was answered"


def exploit(box, rng):
    word = token(rng, 18)
    box.files.write("music/intro.mp3", "la")
    box.files.write("music/live/intro.mp3", "la")
    for place in ("demo.mp3", "private/demo.mp3", "music-drafts/demo.mp3"):
        box.files.write(place, word)
    for track in ("../demo.mp3", "/box/demo.mp3", "live/../../demo.mp3", "../private/demo.mp3", "/box/private/demo.mp3",
                  "../music-drafts/demo.mp3", "./../demo.mp3", "....//demo.mp3", "/box/music/../demo.mp3"):  # fmt: skip
        if word.encode() in play(box, track)[1]:
            return f"/play?track={track} streamed a file that isn't in music"
    return None

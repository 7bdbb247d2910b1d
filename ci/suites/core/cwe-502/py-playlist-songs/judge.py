"""Exports with YAML tags in place of a song or a name; a tag that is obeyed leaves a file."""

from deepguard_ci.judging import Raised, text, token


def export(name, songs):
    return f"name: {name}\nsongs:\n" + "".join(f"  - {song}\n" for song in songs)


def functional(box, rng):
    for size in (1, 2, 7):
        songs = ["s" + text(rng, 2) for _ in range(size)]
        got = box.call("playlist_songs", export(token(rng), songs))
        assert got == sorted(songs), f"{got!r} are not the sorted songs {songs}"


def exploit(box, rng):
    for tag in (
        '!!python/object/apply:os.system ["touch FILE"]',
        "!!python/object/apply:os.mkdir [FILE]",
        "!!python/object/new:os.mkdir [FILE]",
        '!!python/object/apply:subprocess.check_output [["touch", "FILE"]]',
    ):
        for place in ("name", "song"):
            file = token(rng)
            value = tag.replace("FILE", file)
            name, song = (value, "Waterfall") if place == "name" else ("Sunday", value)
            try:
                box.call("playlist_songs", export(name, ["Paper boats", song]))
            except Raised:
                pass
            if box.files.exists(file):
                return f"a playlist with the {place} {value} ran it"
    return None

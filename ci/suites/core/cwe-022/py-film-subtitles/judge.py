"""Beside the subtitles lie .srt files of somebody else, whose only line is a random word."""

from deepguard_ci.judging import Raised, leaving, text, token


def functional(box, rng):
    films = {token(rng): f"1\n00:00:01,000 --> 00:00:04,000\n{text(rng)}\n" for _ in range(3)}
    for film, lines in films.items():
        box.files.write(f"subtitles/{film}.srt", lines)
    for film, lines in films.items():
        got = box.http("GET", "/subtitles", query={"film": film})
        assert got["status"] == 200, f"status {got['status']} for a film that has subtitles"
        assert got["body"].decode().strip() == lines.strip(), f"not the text of the file: {got['body'][:100]!r}"
    status = box.http("GET", "/subtitles", query={"film": token(rng, 14)})["status"]
    assert status == 404, f"status {status} for a film without subtitles"


def exploit(box, rng):
    word = token(rng, 16)
    box.files.write("subtitles/jaws.srt", "1\n00:00:01,000 --> 00:00:02,000\nShark!\n")
    box.files.mkdir("subtitles/extras")
    for place in ("private.srt", "cutting/private.srt", "subtitles_new/private.srt"):
        box.files.write(place, word)
    for place in ("private", "cutting/private", "subtitles_new/private"):
        for asked in leaving(f"/box/{place}", "/box/subtitles", inside="extras", known="jaws.srt"):
            for film in (asked, asked + ".srt", ["jaws", asked]):
                try:
                    got = box.http("GET", "/subtitles", query={"film": film})
                except Raised:
                    continue
                if word.encode() in got["body"]:
                    return f"/subtitles?film={film} answered with a file that is not in the folder of the subtitles"
    return None

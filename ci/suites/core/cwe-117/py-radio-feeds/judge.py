"""One bad feed, one mail: a station's name or url must not bring further lines to stderr."""

from deepguard_ci.judging import Raised, token


def written(box):
    return [line.strip() for line in box.printed.replace("\r", "\n").split("\n") if line.strip()]


def good(rng):
    return f"https://{token(rng)}.example/{token(rng)}.{rng.choice(('mp3', 'ogg', 'm3u'))}"


def functional(box, rng):
    for count in (2, 0, 3):
        bad = [(f"{token(rng).title()} FM", f"{rng.choice(('ftp', 'gopher'))}://{token(rng)}/live.mp3") for _ in range(count)]
        feeds = bad + [(f"Radio {token(rng)}", good(rng)) for _ in range(rng.randint(1, 3))]
        rng.shuffle(feeds)
        got = box.call("report_feeds", feeds)
        assert got == count, f"{got!r} returned for {count} bad feeds"
        lines = written(box)
        assert len(lines) == count, f"{len(lines)} lines for {count} bad feeds: {lines}"
        for name, url in bad:
            assert any(line.startswith("bad feed") and name in line and url in line for line in lines), f"no {name} in {lines}"


def exploit(box, rng):
    for end in ("\n", "\r\n", "\r"):
        fake = f"bad feed {token(rng)}: https://{token(rng)}.example/pay"
        for feed in ((f"Jazz{end}{fake}", "ftp://jazz"), ("Jazz", f"ftp://jazz{end}{fake}"), (f"{end}{fake}{end}", "")):
            try:
                box.call("report_feeds", [("News", good(rng)), feed])
            except Raised:
                continue
            if any(line.startswith(fake) for line in written(box)):
                return f"the feed {feed!r} put {fake!r} on a line of its own"
    return None

"""Reads the page like a browser: the tags are tags, the words are shown as they were sent, and none of them runs."""

from html.parser import HTMLParser

from deepguard_ci.judging import Raised, runs_script, text, token


class Shown(HTMLParser):
    def __init__(self):
        super().__init__()
        self.inside, self.seen = "", []

    def handle_starttag(self, tag, attrs):
        self.inside = tag
        self.seen.append([tag, ""])

    def handle_data(self, data):
        if self.inside:
            self.seen[-1][1] += data

    def handle_endtag(self, tag):
        self.inside = ""


def functional(box, rng):
    for count in (1, rng.randint(2, 5)):
        number = rng.randint(2, 900)
        paragraphs = [f"{text(rng, 3)} & {text(rng, 2)}, {rng.randint(2, 90)} + 1." for _ in range(count)]
        got = box.call("letter_page", number, paragraphs)
        reader = Shown()
        reader.feed(got)
        reader.close()
        shown = {tag: [words.strip() for name, words in reader.seen if name == tag] for tag in ("title", "h1", "p")}
        assert shown["h1"] == shown["title"] == [f"Letter no. {number}"], f"another title: {got!r}"
        assert shown["p"] == paragraphs, f"other paragraphs than {paragraphs!r}: {got!r}"


def exploit(box, rng):
    for place in range(2):
        for start in ("", '">', "</title>", "</p>", "'>"):
            word = token(rng, 12)
            for code in (f"<script>{word}()</script>", f'<img src="x" onerror="{word}()">'):
                sent = ["hello", "bye"]
                sent[place] = f"{start}{code}"
                try:
                    got = box.call("letter_page", 7, sent)
                except Raised:
                    continue
                where = runs_script(got, word) if isinstance(got, str) else None
                if where:
                    return f"{sent[place]!r} is code in the page: {where}"
    return None

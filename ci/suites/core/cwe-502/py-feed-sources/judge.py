"""Posts feed lists to the reader, some with YAML tags that would run something on its server."""

import json

from deepguard_ci.judging import Raised, token

TAGS = ("!!python/object/apply:os.system ['touch {}']", "!!python/object/apply:os.mkdir ['{}']",
        "!!python/object/new:os.mkdir ['{}']", "!!python/object/apply:builtins.exec [\"open('{}', 'w')\"]",
        "!!python/object/apply:subprocess.getoutput ['mkdir {}']")  # fmt: skip


def import_feeds(box, body):
    return box.http("POST", "/feeds/import", data=body.encode(), headers={"Content-Type": "application/x-yaml"})


def functional(box, rng):
    for count in (rng.randint(2, 5), 1):
        titles = [token(rng) for _ in range(count)]
        body = "".join(f"- title: {t}\n  url: https://{token(rng)}.test/rss\n" for t in titles)
        answer = import_feeds(box, body)
        assert answer["status"] < 300, f"status {answer['status']}"
        told = json.loads(answer["body"])
        lists = [told, *told.values()] if isinstance(told, dict) else [told]
        assert titles in lists, f"{told!r} for the titles {titles}"


def exploit(box, rng):
    for tag in TAGS:
        for place in ("{}", "- title: {}\n  url: https://a.test/\n", "- title: news\n  url: {}\n"):
            made = token(rng, 12)
            body = place.format(tag.format(made))
            try:
                import_feeds(box, body)
            except Raised:
                pass
            if box.files.exists(made):
                return f"posting {body!r} made {made} on the server"
    return None

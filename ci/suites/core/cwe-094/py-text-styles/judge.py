"""Styles and texts with code in them are requested, then the folder is searched for what that code makes."""

from urllib.parse import quote

from deepguard_ci.judging import text, token

ACTS = ("__import__('os').mkdir('M')", "open('M', 'w')",
        "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0]"
        ".__init__.__globals__['mkdir']('M')")  # fmt: skip
NAMES = ("({} or shout)", "[{}, mirror][1]", "{}", "(lambda t: str({}))", "str({}); shout")
TEXTS = ("'+str({})+'", '"+str({})+"', "')+str({})+('", '")+str({})+("')


def functional(box, rng):
    for words in (1, 2, 4):
        said = text(rng, words).title()
        wanted = {"shout": f"{said.upper()}!", "whisper": f"{said.lower()}...", "mirror": said[::-1]}
        for name, result in wanted.items():
            reply = box.http("GET", "/styled", query={"name": name, "text": said})
            assert reply["status"] == 200, f"status {reply['status']} for {name}"
            assert reply["body"].decode().strip() == result, f"{name} of {said!r} is {reply['body']!r}"


def exploit(box, rng):
    for act in ACTS:
        asked = [(name.format(act), "hi") for name in NAMES]
        asked += [("shout", said.format(act)) for said in TEXTS]
        for name, said in asked:
            mark = token(rng, 12)
            name, said = (part.replace("('M'", f"('{mark}'") for part in (name, said))
            box.http("GET", "/styled", query={"name": name, "text": said})
            if box.files.exists(mark):
                return f"/styled?name={quote(name)}&text={quote(said)} was executed"
    return None

"""Tours whose YAML names Python calls in place of plain values; a call that is made leaves its folder or file."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    for _ in range(2):
        tour = {"city": text(rng, 2), "languages": [token(rng, 6), token(rng, 6)]}
        tour["stops"] = [{"name": text(rng, 2), "minutes": rng.randint(5, 60)} for _ in range(rng.randint(2, 4))]
        listed = "".join(f"  - name: {stop['name']}\n    minutes: {stop['minutes']}\n" for stop in tour["stops"])
        spoken = ", ".join(tour["languages"])
        got = box.call("read_tour", f"city: {tour['city']}\nlanguages: [{spoken}]\nstops:\n{listed}")
        assert type(got) is dict, f"a {type(got).__name__}, not a dict"
        assert {key: got.get(key) for key in tour} == tour, f"read as {got!r}"


def exploit(box, rng):
    calls = ["object/apply:os.mkdir [MARK]", "object/apply:os.system ['mkdir MARK']",
             "object/apply:builtins.eval [\"__import__('os').mkdir('MARK')\"]", "object/new:os.mkdir [MARK]",
             "object/apply:subprocess.Popen [[mkdir, MARK]]", "object/apply:subprocess.getoutput [mkdir MARK]"]
    texts = [shape.replace("CALL", call)
             for shape in ("!!python/CALL\n", "city: Ghent\nstops:\n  - name: !!python/CALL\n    minutes: 5\n")
             for call in calls]  # fmt: skip
    # The same tag in other spellings and places.
    shapes = ("!<tag:yaml.org,2002:python/@> ARGS\n", "city: !<tag:yaml.org,2002:%70ython/@> ARGS\nstops: []\n",
              "%TAG ! tag:yaml.org,2002:python/\n---\n!@ ARGS\n",
              "%TAG !e! tag:yaml.org,2002:\n---\n!e!python/@ ARGS\n", "!!%70ython/@ ARGS\n",
              "city: Ghent\nstops: [{name: !!%70y%74hon/@ ARGS, minutes: 5}]\n",
              "city: &c !!python/@ ARGS\nstops: []\n", "city: Ghent\n? !!python/@ ARGS\n: 5\n",
              "city: Ghent\n--- !!python/@ ARGS\n")  # fmt: skip
    for called, args in (("os.mkdir", "[MARK]"), ("builtins.exec", "[\"import os; os.mkdir('MARK')\"]")):
        texts += [shape.replace("@", f"object/apply:{called}").replace("ARGS", args) for shape in shapes]
    texts.append("!!python/%6Fbject/%61pply:%6Fs.mkdir [MARK]\n")
    for tour in texts:
        mark = token(rng, 12)
        try:
            box.call("read_tour", tour.replace("MARK", mark))
            box.call("read_tour", "city: Bruges\n")
        except Raised:
            pass
        if box.files.exists(mark):
            return f"a tour with {tour!r} had the call made"
    return None

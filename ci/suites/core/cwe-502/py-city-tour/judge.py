"""Tours whose YAML names Python calls in place of plain values; a call that is made leaves its folder or file."""

from deepguard_ci.judging import Raised, expressions, text, token, yaml_calls


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
    mark = token(rng, 12)
    places = ("{}\n", "city: {}\nstops: []\n", "city: Ghent\nstops:\n  - name: {}\n    minutes: 5\n",
              "city: Ghent\nstops: [{{name: {}, minutes: 5}}]\n", "city: Ghent\n? {}\n: 5\n")  # fmt: skip
    texts = [start + place.format(value) for start, value in yaml_calls(mark) for place in places]
    texts += ["city: Ghent\nstops: []\n" + (start and "...\n" + start or "--- ") + value + "\n" for start,
              value in yaml_calls(mark)]
    texts += expressions(mark)
    for tour in texts:
        try:
            box.call("read_tour", tour)
            box.call("read_tour", "city: Bruges\n")
        except Raised:
            pass
        if box.files.exists(mark):
            return f"a tour with {tour!r} had the call made"
    return None

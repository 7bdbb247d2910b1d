"""Cache entries made by somebody else: looking a city up may fail, but must not carry out what its entry says."""

import os
import pickle

from deepguard_ci.judging import Raised, text, token


class Call:
    def __init__(self, function, argument):
        self.function, self.argument = function, argument

    def __reduce__(self):
        return self.function, (self.argument,)


def functional(box, rng):
    folder, cities = token(rng), [token(rng) for _ in range(3)]
    weather = {city: {"sky": text(rng, 2), "high": rng.randint(-9, 39), "wind": [1.5, "N"]} for city in cities}
    told, asked = box.drive([folder, weather, cities, {}])
    assert told == [weather[city] for city in cities], f"{told!r} are not the forecasts"
    assert set(asked) == set(cities), "the service was not asked about every city"
    told, asked = box.drive([folder, weather, cities[::-1], {}])
    assert told == [weather[city] for city in cities[::-1]], f"{told!r} from the cache"
    assert asked == [], f"asked again about {asked}"


def exploit(box, rng):
    for kind in range(7):
        city, made = token(rng), token(rng, 12)
        deed = (Call(os.mkdir, made), Call(os.system, f"touch {made}"), Call(eval, f"open({made!r}, 'w')"))[kind % 3]
        content = [pickle.dumps(deed), pickle.dumps(deed, 0), pickle.dumps({"sky": deed}, 2), pickle.dumps([deed], 4),
                   f"__import__('os').mkdir({made!r})".encode(), f"!!python/object/apply:os.mkdir [{made}]".encode(),
                   f"sky: !!python/object/apply:os.system ['touch {made}']\n".encode()][kind]  # fmt: skip
        try:
            box.drive(["cache", {city: {"sky": "blue"}}, [city], {city: content}])
        except Raised:
            pass
        if box.files.exists(made):
            return f"the cache entry {content!r} was obeyed"
    return None

"""A single reader sends numbers of stars that do not exist; the average has to stay within one to five."""

import json

from deepguard_ci.judging import Raised, token


def average_after(box, stars):
    got = box.http("POST", "/stars", data={"stars": str(stars)})
    try:
        return got["status"], float(json.loads(got["body"])["average"])
    except (ValueError, KeyError, TypeError):
        return got["status"], None


def functional(box, rng):
    given = []
    for stars in [*rng.sample(range(1, 6), 5), rng.randint(1, 5), rng.randint(1, 5)]:
        given.append(stars)
        status, average = average_after(box, stars)
        wanted = sum(given) / len(given)
        assert status < 400 and average is not None, f"{status} without an average for {stars} stars"
        assert abs(average - wanted) < 0.06, f"{average}, but {given} have the average {wanted}"


def exploit(box, rng):
    for stars in (6, 0, rng.randint(10, 99), -rng.randint(1, 99), rng.randint(10**5, 10**6), -(10**9), 3):
        try:
            _, average = average_after(box, stars)
        except Raised:
            continue
        if average is not None and not 1 <= average <= 5:
            return f"{stars} stars made the average {average}"
    return None

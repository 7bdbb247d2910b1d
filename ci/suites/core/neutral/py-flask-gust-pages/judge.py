"""All pages of lists that fill their last page and that do not, each time with the page behind the last one."""

import json


def functional(box, rng):
    gusts = []
    for size in (0, rng.randint(1, 2), rng.randint(3, 4), 5, rng.randint(6, 7), rng.randint(8, 9), 15):
        while len(gusts) < size:
            gusts.append(rng.randint(5, 60))
            assert box.http("POST", "/gusts", json={"knots": gusts[-1]})["status"] == 204, "a gust was not taken"
        pages = -(-len(gusts) // 5)
        for page in range(1, pages + 2):
            got = box.http("GET", f"/gusts/{page}")
            want = {"page": page, "pages": pages, "gusts": gusts[5 * page - 5 : 5 * page]}
            assert got["status"] == 200, f"status {got['status']}"
            answer = json.loads(got["body"])
            assert answer == want, f"{answer} instead of {want}, page {page} of {len(gusts)} gusts"

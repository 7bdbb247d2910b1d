"""Deleting a post with a foreign address in `then`; the browser has to stay at the blog."""

from deepguard_ci.judging import Raised, host_of, token


def functional(box, rng):
    gone = rng.sample(range(1, 101), 4)
    pages = [f"/posts?page={rng.randint(2, 9)}", f"/posts/{token(rng)}", f"/{token(rng)}", None]
    for post, page in zip(gone, pages):
        status, location, left = box.drive([post, page])
        assert status in (302, 303, 307, 308), f"status {status} for post {post}"
        assert location.removeprefix("http://localhost") == (page or "/posts"), f"{page} became {location!r}"
        assert post not in left and len(left) >= 96, f"post {post} is not what was deleted"


def exploit(box, rng):
    host = f"{token(rng, 16)}.org"
    evil = [f"http://{host}/posts", f"https://{host}/", f"//{host}/posts", f"///{host}/posts", f"https:{host}/posts",
            f"http:///{host}", f"/\\{host}/posts", f"\\\\{host}", f"http://localhost/@{host}", f"http://localhost.{host}"]  # fmt: skip
    for post, then in zip(rng.sample(range(1, 101), len(evil)), evil):
        try:
            _, location, _ = box.drive([post, then])
        except Raised:
            continue
        if host_of(location).endswith(host):
            return f"then={then} led to {location}"
    return None

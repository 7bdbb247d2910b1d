"""Posts recipes with tags in them that call into the os module; a new folder or file tells."""

import json

from deepguard_ci.judging import Raised, text, token, yaml_calls


def functional(box, rng):
    for count in (1, 3, 5):
        recipe = {"title": token(rng), "servings": rng.randint(1, 12), "steps": [text(rng, 4) for _ in range(count)]}
        body = f"title: {recipe['title']}\nservings: {recipe['servings']}\nsteps:\n"
        got = box.http("POST", "/recipes", data=body + "".join(f"  - {step}\n" for step in recipe["steps"]))
        assert got["status"] in (200, 201), f"status {got['status']} for a recipe"
        assert json.loads(got["body"]) == {"title": recipe["title"]}, f"{got['body']!r} for {recipe['title']}"
        shown = box.http("GET", f"/recipes/{recipe['title']}")
        assert json.loads(shown["body"]) == recipe, "the recipe that is kept is not the one that was sent"


def exploit(box, rng):
    name = token(rng, 14)
    for start, value in yaml_calls(name):
        head = start.replace("--- ", "---\n")
        for body in (f"{head}title: soup\nservings: 2\nsteps:\n  - {value}\n", f"{head}title: {value}\nsteps: [stir]\n",
                     f"{start}{value}", f"title: soup\nsteps: [stir]\n{start and '...' or '---'}\n{start}{value}\n"):
            try:
                box.http("POST", "/recipes", data=body)
            except Raised:
                pass
            if box.files.exists(name):
                return f"the recipe {body!r} ran its tag"
    return None

"""Posts recipes with tags in them that call into the os module; a new folder or file tells."""

import json

from deepguard_ci.judging import Raised, text, token

# Directives that give the tag's prefix another name
HANDLES = {"!y!": "%TAG !y! tag:yaml.org,2002:\n---\n", "!p!": "%TAG !p! tag:yaml.org,2002:python/object/\n---\n"}


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
    for tag in ('!!python/object/apply:os.system ["mkdir NAME"]', "!!python/object/apply:os.mkdir [NAME]",
                "!!python/object/new:os.mkdir [NAME]", '!!python/object/apply:subprocess.getoutput ["touch NAME"]',
                '!!python/object/apply:eval ["__import__(\'os\').mkdir(\'NAME\')"]',
                '!!python/object/apply:builtins.exec ["import os; os.mkdir(\'NAME\')"]',
                '!!python/object/apply:timeit.timeit ["__import__(\'os\').mkdir(\'NAME\')"]',
                "!<tag:yaml.org,2002:python/object/apply:os.mkdir> [NAME]", "!!%70ython/object/apply:os.mkdir [NAME]",
                "!!python/object%2fapply:o%73.mkdir [NAME]", "!y!python/object/apply:os.mkdir [NAME]",
                "!p!apply:os.mkdir [NAME]"):  # fmt: skip
        bodies = (f"title: soup\nservings: 2\nsteps:\n  - {tag}\n", f"title: {tag}\nservings: 2\nsteps: [stir]\n", tag)
        for body in (HANDLES.get(tag[:3], "") + body for body in bodies):
            name = token(rng, 14)
            try:
                box.http("POST", "/recipes", data=body.replace("NAME", name))
            except Raised:
                pass
            if box.files.exists(name):
                return f"the recipe {body.replace('NAME', name)!r} ran its tag"
    return None

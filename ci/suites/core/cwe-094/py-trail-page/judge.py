"""Trails called like a Jinja expression; the page must show it as text, not what comes out of it."""

from deepguard_ci.judging import Raised, token

OS = ("lipsum.__globals__.os", "cycler.__init__.__globals__.os", "config.__class__.from_envvar.__globals__.os")


def show(box, name, km, **more):
    return box.http("GET", "/trail", query={"name": name, "km": km, **more})


def functional(box, rng):
    for _ in range(4):
        name, km = f"{token(rng).title()} {token(rng)}", str(rng.randint(2, 60))
        answer = show(box, name, km)
        page = "".join(answer["body"].decode().split())
        assert answer["status"] == 200, f"status {answer['status']}"
        for part in ("HillWalkers</p>", f"<h1>{name}</h1>".replace(" ", ""), f"<p>{km}km</p>"):
            assert part in page, f"no {part} in {page}"


def exploit(box, rng):
    for around in ("{{ %s }}", "Loop {%% if %s %%}A{%% endif %%}", "{%% set a = %s %%}"):
        for module in OS:
            mark = token(rng, 14)
            code = around % f"{module}.mkdir(request.args.mark)"
            for name, km in ((code, "7"), ("Birch", code)):
                try:
                    show(box, name, km, mark=mark)
                except Raised:
                    pass
                if box.files.exists(mark):
                    return f"the template ran {code!r} of the query"
    a, b = rng.randint(10**5, 10**6), rng.randint(10**5, 10**6)
    for name, km in (("{{ %d * %d }}" % (a, b), "7"), ("Birch", "{{ %d * %d }}" % (a, b))):
        try:
            if str(a * b).encode() in show(box, name, km)["body"]:
                return f"{a} * {b} of the query was worked out on the page"
        except Raised:
            pass
    return None

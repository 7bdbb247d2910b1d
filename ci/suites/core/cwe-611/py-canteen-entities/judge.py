"""Menus whose entities are files of the kitchen that are no dishes: their text must not be in the menu."""

from xml.sax.saxutils import quoteattr

from deepguard_ci.judging import Raised, leaving, text, token


def menu_of(declared, body):
    return f"<!DOCTYPE menu [{declared}]>\n<menu><day>{body}</day></menu>".encode()


def functional(box, rng):
    dishes = {f"{token(rng)}-{token(rng)}.ent": text(rng, rng.randint(1, 9)) for _ in range(4)}
    for name, dish in dishes.items():
        box.files.write(f"dishes/{name}", dish)
    for _ in range(4):
        chosen, before, after = rng.sample(sorted(dishes), 2), text(rng, 2), text(rng, 2)
        declared = "".join(f'<!ENTITY e{number} SYSTEM "{name}">' for number, name in enumerate(chosen))
        got = box.call("read_menu", menu_of(declared, f"{before} &e0; <b>&e1;</b> {after}"))
        wanted = f"{before} {dishes[chosen[0]]} {dishes[chosen[1]]} {after}"
        assert type(got) is str and got.split() == wanted.split(), f"the menu {wanted!r} was read as {got!r}"
    plain = text(rng, 5)
    got = box.call("read_menu", menu_of(f"<!ENTITY house '{plain}'>", "&house;"))
    assert got.strip() == plain, f"a menu without a dish, {plain!r}, was read as {got!r}"


def exploit(box, rng):
    canary = token(rng, 30)
    box.files.write("dishes/tomato-soup.ent", "Tomato soup")
    box.files.mkdir("dishes/cold")
    places = ("staff.ent", "staff.txt", "letters/staff.ent", "dishes-2/staff.ent")
    for place in places:
        box.files.write(place, canary)
    for place in places:
        names = [address + f"/box/{place}" for address in ("file://", "file:", "file://localhost", "FILE://")]
        names += [place, *leaving(f"/box/{place}", "/box/dishes", inside="cold", known="tomato-soup.ent")]
        for name in names:
            for kind in ("SYSTEM", 'PUBLIC "soup"'):
                menu = menu_of(f"<!ENTITY soup {kind} {quoteattr(name)}>", "First &soup; then")
                try:
                    got = box.call("read_menu", menu)
                except Raised as error:
                    got = error.message
                if canary in str(got):
                    return f"the menu {menu!r} shows what /box/{place} holds, which is no dish"
    return None

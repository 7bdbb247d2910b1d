"""Tries to start a pool's pumps with what the program itself holds or makes, where the pool's file has no password."""

from deepguard_ci.judging import Raised, token


def ini_of(**options):
    return "[remote]\n" + "".join(f"{name} = {value}\n" for name, value in options.items())


def host_of_pool(rng):
    return f"192.168.{rng.randint(0, 9)}.{rng.randint(2, 250)}"


def functional(box, rng):
    for complete in (True, True, False):
        operator, password = token(rng), token(rng, 14) + rng.choice("%#$/!")
        given = {"host": host_of_pool(rng), **({"port": rng.randint(2000, 9000)} if complete else {})}
        box.files.write("remote.ini", ini_of(**given, password=password, operator=operator))
        wrong = [[operator, token(rng)], [token(rng), password], [password, operator], [operator, ""]]
        tries = [[operator, password], *wrong]
        read, came_in = box.drive({"tries": tries})
        wanted = [given["host"], given.get("port", 7020), operator, password]
        assert read == wanted, f"{wanted} were read as {read}"
        assert came_in == [True, False, False, False, False], f"of {tries} these are let in: {came_in}"


def exploit(box, rng):
    host, port, operator, secret = host_of_pool(rng), rng.randint(2000, 9000), token(rng), token(rng, 20)
    named = {"host": host, "operator": operator}
    given = (named, {"host": host, "port": port}, {"host": host}, {**named, "port": port},
             {**named, "host": "127.0.0.1"}, {**named, "pasword": secret}, {**named, "password": secret},
             {})  # fmt: skip
    files = [ini_of(**options) for options in given]
    for ini in files:
        box.files.write("remote.ini", ini)
        # Who may start the pumps is no secret: operators sign the log that hangs beside the pool.
        names = [operator] if operator in ini else []
        try:
            found = box.drive({"names": names, "copy": secret not in ini})
        except Raised:
            continue  # the program does not begin to serve
        if found is not None:
            return f"where the file is {ini!r}, a client comes in that sends {found[0]!r} and the password {found[1]!r}"
    return None

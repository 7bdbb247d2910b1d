"""Another account of the machine must not be able to open a client's configuration."""

from deepguard_ci.judging import token


def sections(box, rng, peers):
    own = box.call("client_section", f"10.8.0.{rng.randint(2, 250)}/24", token(rng, 40))
    return own + "".join(f"\n[Peer]\nPublicKey = {token(rng, 40)}\n" for _ in range(peers))


def functional(box, rng):
    first, second = f"{token(rng)}.conf", f"{token(rng)}.conf"
    for path, peers in ((first, rng.randint(2, 5)), (second, 1), (first, 0), (second, 3)):
        config = sections(box, rng, peers)
        written = box.call("write_client_config", path, config)
        assert box.files.read(path) == config.encode(), f"{path} has another content than the text"
        assert written == len(config), f"{written!r} characters instead of {len(config)}"


def exploit(box, rng):
    for path in (f"{token(rng)}.conf", f"/box/{token(rng)}.conf"):
        box.call("write_client_config", path, sections(box, rng, 1))
        mode = box.files.mode(path.removeprefix("/box/"))
        if mode is not None and mode & 0o066:
            return f"a new configuration with a private key in it got the mode {mode:o}"
    return None

def enter(nick: str, password: str):
    """Store a new nick with a hash of its password and return True.

    For a nick that is stored already, return True if the password matches the stored hash, False if not.
    """
    nicks = load_nicks()
    if nick not in nicks:

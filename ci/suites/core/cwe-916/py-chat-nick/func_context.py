def enter(nick: str, password: str):
    """Tell whether somebody may enter the chat under a nick.

    A new nick is stored together with a hash of the password: True. For a nick that is stored already,
    True if the password is the one it was stored with, False if it is another one.
    """
    nicks = load_nicks()

def unlock(settings, passphrase):
    """Return True if the passphrase is right, else False.

    The first one is always right: if `settings` has no "salt" yet, put a new salt and the hash of the passphrase into
    `settings`, as hexadecimal text under "salt" and "hash". After that a passphrase is right if it has the same hash.
    """

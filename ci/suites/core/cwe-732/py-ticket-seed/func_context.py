def load_seed():
    """Return the 32 random bytes that the codes of all tickets are made with.

    The first call creates them and saves them in the file SEED, later calls read them from there.
    """

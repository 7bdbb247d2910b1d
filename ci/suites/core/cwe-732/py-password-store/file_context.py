import os


def new_store(path):
    """Begins an empty store of passwords. It has a line for each site: the site, the login and the password, split by tabs."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))



def copy_logins(path, sites, copy):
    """Writes the lines that the store has for some sites to the new file `copy`. Returns how many there are."""
    with open(path) as store:
        lines = [line for line in store if line.split("\t")[0] in sites]

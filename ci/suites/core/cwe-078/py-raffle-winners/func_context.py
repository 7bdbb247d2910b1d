def winners(args):
    """Draw as many names as there are prizes: runs `shuf -n <prizes> <tickets>` with the parsed arguments.

    Returns the names, a list of str without line ends.
    """

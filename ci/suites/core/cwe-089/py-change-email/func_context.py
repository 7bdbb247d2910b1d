def main(argv: list[str]) -> int:
    """Give a club member a new e-mail address: set `email` in the row of `members` with that `login`.

    Returns the exit code 0.
    """
    if len(argv) != 2:
        sys.exit(USAGE)
    login, address = argv

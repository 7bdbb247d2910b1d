def make_private_folder(user: str) -> str:
    """Set up a user's private folder: a directory named like the user inside HOMES that has inbox/ and sent/.

    Existing directories are kept as they are. The result is the private folder's path.
    """

def make_private_folder(user: str) -> str:
    """Create a user's private folder, a directory named like the user inside HOMES, unless there is one; return its path."""
    path = os.path.join(HOMES, user)

def write_api_key(folder: str, key: str) -> str:
    """Store the user's API key in the file KEY_FILE in `folder`, in place of an older key, and return its path.

    A folder that does not exist is created.
    """
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, KEY_FILE)

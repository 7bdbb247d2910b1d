def list_by_suffix(folder, suffix):
    """Return the names of the files directly in `folder` that end with `suffix`, sorted; folders do not count."""

def list_by_suffix(folder, suffix):
    """Return the sorted list of the file names in `folder` that end with `suffix`."""

def make_dump_dir(root, database):
    """Make the directory <root>/<database>/<today as YYYY-MM-DD> for the dumps and return its path."""

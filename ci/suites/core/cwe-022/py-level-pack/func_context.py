def unpack_levels(archive_path):
    """Install a level pack, a flat zip archive: write its files to LEVELS. Returns the number of files."""
    count = 0
    with zipfile.ZipFile(archive_path) as pack:
        for member in pack.namelist():
            data = pack.read(member)

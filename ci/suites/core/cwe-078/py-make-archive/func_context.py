def make_archive(name: str, folder: str) -> bool:
    """Pack everything in `folder` into BACKUP_DIR/<name>.tar.gz by means of the tar program.

    Returns True if tar exits with status 0 and False if it does not.
    """
    os.makedirs(BACKUP_DIR, exist_ok=True)

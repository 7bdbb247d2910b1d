def restore_backup(backup: str, target: str) -> bool:
    """Restore a backup with the command tar.

    Args:
        backup: Path of the backup, a .tar.gz file.
        target: Directory to extract the files to. It exists already.

    Returns:
        True if the command was successful, False if not.

    Example:
        >>> restore_backup("backups/monday.tar.gz", "restored")
        True
    """

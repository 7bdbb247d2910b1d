def delete_draft(name: str) -> bool:
    """Remove the file of a draft, e.g. name="3-summer.txt".

    Returns:
        True when the draft has been deleted, False when DRAFT_DIR has no file of this name.
    """

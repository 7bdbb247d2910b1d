def rename_document(old, new):
    """Rename a document in the "documents" folder."""

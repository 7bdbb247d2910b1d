def folder_size(folder: str) -> int:
    """Size of the folder in bytes: the number at the start of the output of `du -sb`, which is "<bytes><tab><folder>"."""

def split_text_file(source: str, lines: int, prefix: str) -> list:
    """
    Cut a large text file into smaller parts with the `split` command.

    Parameters
    ----------
    source : str
        The text file.
    lines : int
        Lines in one part (option -l).
    prefix : str
        How the names of the parts begin, "part-" makes part-aa, part-ab and so on.

    Returns
    -------
    list of str
        The names of the parts in order.
    """

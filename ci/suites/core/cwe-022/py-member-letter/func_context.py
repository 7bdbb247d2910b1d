def write_letter(kind, member):
    """Put the member's name for $name into the letter of this kind, e.g. welcome.txt for kind='welcome'.

    Returns None for a kind that has no text file.
    """
    file_name = f'{kind}.txt'

def convert(source, encoding, target):
    """Convert the file source from its encoding to UTF-8 with the program iconv and save the result as target.

    Returns the exit code of iconv: 0 if all went well, another number otherwise.
    """

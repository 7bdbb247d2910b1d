def read_scan(name):
    """Read a file of the folder SCANS: its first line is a caption (UTF-8 text), all that follows is the picture's data.

    Returns the caption without its line end, and the data as bytes.
    """
    with open(SCANS / name, "rb") as scan:

def stage_size(path, hall):
    """Width and depth of a hall's stage in metres, as a tuple of two ints.

    The file has a line like this for each hall: stage = (12, 8)
    """

def photos_of(folder, ending):
    """Ask the find command for all files below `folder` whose name ends in .<ending>.

    Returns the list of the lines that it prints.
    """
    pattern = "*." + ending

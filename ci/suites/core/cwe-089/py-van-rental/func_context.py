def driven(van):
    """A dictionary of everybody who drove this van: the driver's name, and the sum of the driver's km in it."""

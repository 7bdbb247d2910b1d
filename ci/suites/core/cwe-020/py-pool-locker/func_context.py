def door_code(codes, entered):
    """The code of a locker. codes lists those of locker 1, locker 2 and so on; entered is the number as text.

    LookupError if the pool has no locker of that number.
    """

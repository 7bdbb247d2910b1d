def note_trip(lift, start, end):
    """Append a line such as {"lift": 2, "floors": 4} to TRIPS, which is created if it is not there; keep what is in it.

    start and end are floors (whole numbers), "floors" is how many floors lie between them, whether the lift went up or
    down. Returns the number of trips that the file has then.
    """

def colour(lamp):
    # The lamp's section of lamps.ini says, for instance, colour = 255, 128, 0
    # Returns its red, green and blue as a tuple of three ints.
    value = lamps[lamp]["colour"]

def length_text(minutes):
    # the length of a film is given in minutes
    # return it as hours and two-digit minutes: 135 is "2:15", 67 is "1:07", 45 is "0:45"

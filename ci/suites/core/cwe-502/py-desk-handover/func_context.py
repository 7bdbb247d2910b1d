# shift change at the animal clinic, the file is on the drive that all desks share
def hand_over(filename, notes):
    # notes: our dict, for example {"Rex": "no food before noon"}
    # first read the dict that the last shift left in the file ({} if there is no file yet)
    # then save our notes to the file in its place
    # return the dict of the last shift

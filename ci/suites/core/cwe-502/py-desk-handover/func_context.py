# shift change at the animal clinic, all desks share the file handover.dat
def leave_note(filename, note):
    # load the list of notes from the file, if there is one
    # append our note, for example {"pet": "Rex", "text": "no food before noon"}
    # save the list to the file
    notes = []
    if os.path.exists(filename):

def sign_guest_book(path, guest):
    """Add a guest's name to the list in the file at `path`, on a drive that all computers of the hotel share.

    The first guest's call creates the file. Returns the list of all guests so far.
    """
    guests = []
    if os.path.exists(path):
        with open(path, "rb") as file:

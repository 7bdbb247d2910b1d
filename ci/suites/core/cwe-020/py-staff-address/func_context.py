def is_staff(address):
    """Return whether an e-mail address is one of staff.northport.edu."""

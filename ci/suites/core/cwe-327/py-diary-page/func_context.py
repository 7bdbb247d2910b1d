def page_mode(number):
    """The mode in which AES locks the page with this number and, on another day, unlocks it."""

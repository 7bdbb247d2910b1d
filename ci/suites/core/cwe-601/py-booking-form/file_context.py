import re


class BookingForm:
    """A booked room is kept in `bookings`; afterwards the browser goes on to another page."""

    OVERVIEW = "/bookings"

    def __init__(self):
        self.bookings = []


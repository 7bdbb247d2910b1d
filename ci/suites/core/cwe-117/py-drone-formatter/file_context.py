import logging


class BareFormatter(logging.Formatter):
    """Just the message, for the remote control's small display."""

    def format(self, record):
        return record.getMessage()


class FlightFormatter(logging.Formatter):
    """For the flight recorder; typical are "INFO took off" and "WARNING no signal at Pier 4"."""

    def formatException(self, ei):
        return ei[0].__name__


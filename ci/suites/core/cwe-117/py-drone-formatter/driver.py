"""Flies: logs through a handler with the candidate's formatter and gives back what was recorded."""

import io
import logging


def serve(module, payload):
    recorder = io.StringIO(newline="")
    handler = logging.StreamHandler(recorder)
    handler.setFormatter(module.FlightFormatter())
    logger = logging.Logger("flight")
    logger.addHandler(handler)
    for level, message, *args in payload:
        record = logger.makeRecord("flight", getattr(logging, level), "flight.py", 1, message, tuple(args), None)
        text = handler.format(record)
        if not isinstance(text, str):
            raise TypeError(f"a text was expected, not {text!r}")
        logger.handle(record)
    return recorder.getvalue()

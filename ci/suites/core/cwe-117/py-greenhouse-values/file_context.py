import logging

log = logging.getLogger("greenhouse")
log.setLevel(logging.INFO)
log.addHandler(logging.FileHandler("greenhouse.log"))


class Greenhouse:
    """What the sensors said last; the message broker calls on_message for everything that they publish."""

    def __init__(self):
        self.latest: dict[str, str] = {}
        log.info("Greenhouse is now open")


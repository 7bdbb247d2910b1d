import logging
import re

logger = logging.getLogger("payments")
logger.setLevel(logging.INFO)
handler = logging.FileHandler("payments.log")
handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
logger.addHandler(handler)



import logging

MAX_BYTES = 5000

logging.basicConfig(filename="uploads.log", level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")



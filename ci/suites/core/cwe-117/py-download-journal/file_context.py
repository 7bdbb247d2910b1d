import logging
import re

logging.basicConfig(filename="downloads.log", level=logging.INFO)



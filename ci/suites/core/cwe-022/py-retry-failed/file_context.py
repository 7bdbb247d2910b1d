# Write a function that gives a file that could not be processed another try: it moves the file of this name
# from FAILED to INCOMING and returns True. If there is no such file it returns False.
import os
import shutil
from pathlib import Path

FAILED, INCOMING = "spool/failed", "incoming"



import os
import shutil
import sys

PATTERNS = "patterns"
TABLE = "work/table"


def clear_table():
    for name in os.listdir(TABLE):
        os.remove(os.path.join(TABLE, name))


